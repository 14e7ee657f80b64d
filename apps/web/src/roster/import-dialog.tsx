import { BodyShort, Table, TextField } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Import, Laid } from '../api/shapes.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useImport } from './file-facts.js';

/** As the house takes it. */
const longest = 200_000;

/** Shifts from a file: looked at first, with what is wrong in each row, and then laid into the drafts. */
export function ImportDialog(props: { centreId: string; onLaid: (laid: Laid) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { centreId, onLaid, onClose } = props;
  const send = useImport(centreId);
  const [file, setFile] = useState<{ readonly csv: string; readonly isTooLong: boolean }>();
  const [isTried, setTried] = useState(false);
  const looked = file && send.data?.laid === null ? send.data : undefined;
  const isRight = looked !== undefined && looked.count > 0 && looked.wrong === 0;

  const choose = (chosen: File | undefined) => {
    send.reset();
    setFile(undefined);
    if (!chosen) return;
    if (chosen.size > longest) setFile({ csv: '', isTooLong: true });
    else
      void chosen.arrayBuffer().then((bytes) => {
        const csv = textOf(bytes);
        setFile({ csv, isTooLong: false });
        send.mutate({ csv, isPreview: true });
      });
  };

  const lay = () => {
    setTried(true);
    if (!file || !isRight) return;
    void send.mutateAsync({ csv: file.csv, isPreview: false }).then(
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
        accept=".csv,text/csv"
        error={fault}
        onChange={(event) => choose(event.target.files?.[0])}
      />
      {looked && <Preview looked={looked} />}
    </FormDialog>
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

/** Older Excel saves as Windows-1252: what is no UTF-8 is read as that. */
function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
