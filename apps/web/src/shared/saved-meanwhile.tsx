import { BodyShort, Button, Heading, LocalAlert } from '@navikt/ds-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

type SavedMeanwhileProps = {
  /** What stands only in what they saved, and only in what is typed here: a sentence each. */
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
  /** Where the focus goes when somebody saves without having chosen. */
  readonly choice: RefObject<HTMLDivElement | null>;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Somebody else has saved since: what is typed stands, what they saved is shown beside it, and the person chooses. */
export function SavedMeanwhile({ theirs, mine, choice, onKeepMine, onTakeTheirs }: SavedMeanwhileProps) {
  const { t } = useTranslation();
  const isSame = theirs.length === 0 && mine.length === 0;
  return (
    <LocalAlert
      ref={choice}
      status="warning"
      size="small"
      role="region"
      className="saved-meanwhile"
      aria-label={t('meanwhile.title')}
      tabIndex={-1}
    >
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t('meanwhile.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyShort size="small" role="alert">
          {t(isSame ? 'meanwhile.same' : 'meanwhile.text')}
        </BodyShort>
        {theirs.length > 0 && <Sentences title={t('meanwhile.theirs')} sentences={theirs} />}
        {mine.length > 0 && <Sentences title={t('meanwhile.mine')} sentences={mine} />}
        <div className="line-form__end">
          <Button size="small" type="button" variant="secondary" onClick={onKeepMine}>
            {t('meanwhile.keepMine')}
          </Button>
          <Button size="small" type="button" variant="secondary" onClick={onTakeTheirs}>
            {t('meanwhile.takeTheirs')}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: readonly string[] }) {
  return (
    <>
      <Heading size="xsmall" level="3">
        {title}
      </Heading>
      <ul>
        {sentences.map((sentence, place) => (
          <li key={place}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
