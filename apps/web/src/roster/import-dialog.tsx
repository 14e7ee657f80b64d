import { BodyShort, Select, Table, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, Laid } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useImport } from './file-facts.js';
import { peopleOf } from './people.js';
import { useAgents } from './roster-facts.js';

/** As the house takes it. */
const longest = 200_000;

/** Shifts from a file: looked at first, with what is wrong in each row, and then laid into the drafts. */
export function ImportDialog(props: { centreId: string; onLaid: (laid: Laid) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { centreId, onLaid, onClose } = props;
  const send = useImport(centreId);
  const [file, setFile] = useState<{ readonly text: string; readonly isTooLong: boolean }>();
  const [owner, setOwner] = useState('');
  const [isTried, setTried] = useState(false);
  const looked = file && send.data?.laid === null ? send.data : undefined;
  const isRight = looked !== undefined && looked.count > 0 && looked.wrong === 0;

  const sent = (text: string, whose: string) => ({ file: text, ...(whose !== '' && { owner: whose }) });
  const look = (text: string, whose: string) => send.mutate({ ...sent(text, whose), isPreview: true });

  const choose = (chosen: File | undefined) => {
    send.reset();
    setFile(undefined);
    if (!chosen) return;
    if (chosen.size > longest) setFile({ text: '', isTooLong: true });
    else
      void chosen.arrayBuffer().then((bytes) => {
        const text = textOf(bytes);
        setFile({ text, isTooLong: false });
        look(text, owner);
      });
  };

  const lay = () => {
    setTried(true);
    if (!file || !isRight) return;
    void send.mutateAsync({ ...sent(file.text, owner), isPreview: false }).then(
      ({ laid }) => {
        if (!laid) return;
        onLaid(laid);
        onClose();
      },
      () => undefined, // Shown above the button.
    );
  };

  const fault = file?.isTooLong
    ? t('roster.files.tooLong')
    : isTried && !file
      ? t('roster.files.choose')
      : isTried && looked && !isRight && t('roster.files.mend');
  return (
    <FormDialog
      title={t('roster.files.importTitle')}
      text={t('roster.files.importText')}
      action={{ label: t('roster.copy.lay'), do: lay }}
      isSaving={send.isPending}
      isUnsaved={file !== undefined}
      failure={send.error}
      onClose={onClose}
    >
      <TextField
        size="small"
        type={'file' as 'text'}
        label={t('roster.files.file')}
        accept=".csv,.ics,text/csv,text/calendar"
        error={fault}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      {file && isCalendar(file.text) && (
        <Owner
          centreId={centreId}
          owner={owner}
          onChoose={(whose) => {
            setOwner(whose);
            look(file.text, whose);
          }}
        />
      )}
      {looked && <Preview looked={looked} />}
    </FormDialog>
  );
}

/** Whose the shifts are that name nobody: a calendar is most often one person's. */
function Owner(props: { centreId: string; owner: string; onChoose: (id: string) => void }) {
  const { t } = useTranslation();
  const { data = [] } = useAgents(props.centreId);
  return (
    <Select
      size="small"
      label={t('roster.files.owner')}
      value={props.owner}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      <option value="">{t('roster.files.noOwner')}</option>
      {peopleOf(data, []).map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function Preview({ looked }: { looked: Import }) {
  const { t } = useTranslation();
  return (
    <>
      <BodyShort size="small" role="status">
        {t('roster.files.rows', { count: looked.count })} {t('roster.files.wrong', { count: looked.wrong })}
      </BodyShort>
      {looked.rows.length > 0 && (
        <div className="imported">
          <Table size="small" aria-label={t('roster.files.preview')}>
            <Table.Header>
              <Table.Row>
                {(['line', 'shift', 'fault'] as const).map((column) => (
                  <Table.HeaderCell key={column} scope="col">
                    {t(`roster.files.columns.${column}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {looked.rows.map(({ line, date, from, to, kind, name, faults }) => (
                <Table.Row key={line}>
                  <Table.DataCell>{line}</Table.DataCell>
                  <Table.DataCell>{[date, `${from}–${to}`, kind, name].join(' ')}</Table.DataCell>
                  <Table.DataCell>
                    {faults.length === 0
                      ? t('roster.files.right')
                      : faults.map((each) => t(`roster.files.faults.${each}`)).join(' ')}
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </>
  );
}

/** As the house tells it from a table. */
const isCalendar = (text: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);

/** Older Excel saves as Windows-1252: what is no UTF-8 is read as that. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
