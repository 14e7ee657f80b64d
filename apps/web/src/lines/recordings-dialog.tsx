import { BodyShort, Select, TextField } from '@navikt/ds-react';
import { recordedPurposes, type RecordedPurpose } from '@samsvar/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useLanguageName } from '../shared/language-name.js';
import { Loading } from '../shared/loading.js';
import { useNotify } from '../shared/notices.js';
import { KeptRecordings } from './kept-recordings.js';
import type { LineDialogProps } from './line-dialog-props.js';
import { recordingsQuery, useUpload } from './recording-facts.js';

/** As the house takes it. */
const largestFile = 5 * 1024 * 1024;

/** What callers of a line hear, what is said in each language that it greets in: listen, upload, replace, remove. */
export function RecordingsDialog(props: LineDialogProps & { readonly languages: readonly string[] }) {
  const { place, named, languages, onClose } = props;
  const { t } = useTranslation();
  const notify = useNotify();
  const nameOf = useLanguageName();
  const recordings = useQuery(recordingsQuery(useApi(), place));
  const upload = useUpload(place);
  const [purpose, setPurpose] = useState<RecordedPurpose>('greeting');
  const [language, setLanguage] = useState(languages[0] ?? 'nn');
  const [file, setFile] = useState<File>();
  const [isTried, setTried] = useState(false);
  const isSaid = purpose !== 'music';
  const fault = file === undefined ? 'file' : file.size > largestFile ? 'size' : undefined;

  const save = () => {
    setTried(true);
    if (file === undefined || fault !== undefined) return;
    const onSuccess = () => {
      notify({ text: t('recordings.saved') });
      onClose();
    };
    upload.mutate({ purpose, language: isSaid ? language : null, file }, { onSuccess });
  };

  return (
    <FormDialog
      title={t('recordings.title', named)}
      text={t('recordings.text')}
      action={{ label: t('recordings.upload'), do: save }}
      isSaving={upload.isPending}
      isUnsaved={file !== undefined}
      failure={upload.error ?? recordings.error}
      onClose={onClose}
    >
      {recordings.isPending && <Loading rows={2} />}
      {recordings.data && <KeptRecordings place={place} recordings={recordings.data} />}
      <div className="recording-kind">
        <Select
          size="small"
          label={t('recordings.purpose')}
          value={purpose}
          onChange={(event) => setPurpose(event.target.value as RecordedPurpose)}
        >
          {recordedPurposes.map((each) => (
            <option key={each} value={each}>
              {t(`recordings.purposes.${each}`)}
            </option>
          ))}
        </Select>
        {isSaid && (
          <Select
            size="small"
            label={t('recordings.language')}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          >
            {languages.map((each) => (
              <option key={each} value={each}>
                {nameOf(each)}
              </option>
            ))}
          </Select>
        )}
      </div>
      <TextField
        size="small"
        type={'file' as 'text'}
        accept=".wav,audio/wav"
        label={t('recordings.file')}
        description={t('recordings.fileHelp')}
        error={isTried && fault && t(`recordings.faults.${fault}`)}
        onChange={(event) => setFile(event.target.files?.[0])}
      />
      <BodyShort size="small" role="status">
        {upload.isPending && t('recordings.sending')}
      </BodyShort>
    </FormDialog>
  );
}
