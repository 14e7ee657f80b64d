import { Switch } from '@navikt/ds-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { answer, type Api } from '../api/client.js';
import { FailureMessage } from '../shared/failure-message.js';

const mayBeCalledQuery = (api: Api, centreId: string) =>
  queryOptions({
    queryKey: ['may-be-called', centreId],
    queryFn: () => answer(api.GET('/api/centres/{centreId}/may-be-called', { params: { path: { centreId } } })),
  });

/** One's own word on whether one may be called from other work. It stands as the house has it, not as it was clicked. */
export function MayBeCalled({ centreId }: { centreId: string }) {
  const { t } = useTranslation();
  const api = useApi();
  const queries = useQueryClient();
  const asked = mayBeCalledQuery(api, centreId);
  const { data, error, refetch } = useQuery(asked);
  const say = useMutation({
    mutationFn: (mayBeCalled: boolean) =>
      answer(
        api.PUT('/api/centres/{centreId}/may-be-called', { params: { path: { centreId } }, body: { mayBeCalled } }),
      ),
    onSuccess: (said) => queries.setQueryData(asked.queryKey, said),
  });
  if (error !== null) return <FailureMessage cause={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <>
      <Switch
        size="small"
        checked={data.mayBeCalled}
        onChange={({ target }) => say.isPending || say.mutate(target.checked)}
      >
        {t('desk.status.mayBeCalled')}
      </Switch>
      {say.error !== null && <FailureMessage cause={say.error} onRetry={() => say.mutate(!data.mayBeCalled)} />}
    </>
  );
}
