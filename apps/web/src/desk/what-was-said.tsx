import { XMarkIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDesk } from './desk-context.js';
import type { Word } from './desk-line.js';

/** What one has said and what became of it: on its way, done, or why not. The last of them; an unanswered one goes first. */
export function WhatWasSaid() {
  const { t } = useTranslation();
  const { words, dismiss } = useDesk();
  const word = words.find(({ became }) => became === 'saying') ?? words.at(-1);
  const isNo = word !== undefined && word.became !== 'saying' && word.became !== 'done';
  return (
    <>
      <div role="status" className="said">
        {word && !isNo && became(word, t)}
      </div>
      <div role="alert" className="said said--no">
        {word && isNo && (
          <>
            <span>{became(word, t)}</span>
            <Button
              size="xsmall"
              variant="tertiary"
              icon={<XMarkIcon title={t('common.close')} />}
              onClick={() => dismiss()}
            />
          </>
        )}
      </div>
    </>
  );
}

function became(word: Word, t: TFunction): string {
  const what = named(word, t);
  switch (word.became) {
    case 'saying':
    case 'done':
    case 'unheard':
      return t(`desk.said.${word.became}`, { what });
    default:
      return t('desk.said.refused', { what, why: t(`refusal.${word.became}`) });
  }
}

const comings = { accept: 'come', decline: 'cannotCome' } as const;

const answers = { accept: 'take', decline: 'decline', 'pass-on': 'passOn' } as const;

const acts = {
  'call:hold': 'hold',
  'call:resume': 'resume',
  'call:hang-up': 'hangUp',
  'call:consult': 'consult',
  'call:merge': 'merge',
  'call:conference': 'conference',
  'call:transfer': 'transfer',
  'call:put-through': 'putThrough',
  'call:fetch-back': 'fetchBack',
  'wrap-up:extend': 'extend',
  'wrap-up:end': 'finish',
  'reinforcement:call': 'callIn',
} as const;

function named(word: Word, t: TFunction): string {
  switch (word.event) {
    case 'presence:set':
      return t('desk.say.presence', { presence: t(`desk.status.presence.${word.about.presence}`) });
    case 'offer:answer':
      return t(`desk.say.${answers[word.about.answer]}`);
    case 'presence:set-for':
      return t('desk.say.presenceFor', { presence: t(`desk.status.presence.${word.about.presence}`) });
    case 'call-out:answer':
      return t(`desk.say.${comings[word.about.answer]}`);
    case 'reinforcement:switch':
      return t(word.about.isOn ? 'desk.say.everybodyIn' : 'desk.say.notEverybodyIn');
    case 'reinforcement:release':
      return t(word.about.personId === null ? 'desk.say.allBack' : 'desk.say.sendBack');
    default:
      return t(`desk.say.${acts[word.event]}`);
  }
}
