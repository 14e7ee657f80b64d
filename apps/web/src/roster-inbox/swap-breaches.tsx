import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.js';
import { Breaches } from '../roster/breaches.js';
import { FailureMessage } from '../shared/failure-message.js';
import { swapBreachesQuery } from './inbox-facts.js';

/** The rules that a swap would break, shown before anybody says yes to it. */
export function SwapBreaches(props: { centreId: string; swapId: string; nameOf: (id: string) => string }) {
  const { data, error, refetch } = useQuery(swapBreachesQuery(useApi(), props.centreId, props.swapId));
  if (error) return <FailureMessage cause={error} onRetry={() => void refetch()} />;
  return data ? <Breaches {...data} nameOf={props.nameOf} /> : null;
}
