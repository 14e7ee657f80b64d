import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { useApi } from '../api/api-context.js';
import { Shell } from '../shell/shell.js';
import { centresQuery } from './centres.js';

/** The one frame around every page. It knows the centre in the address as soon as it is known to be one's own. */
export function House() {
  const { centre: slug } = useParams({ strict: false });
  const { data } = useQuery(centresQuery(useApi()));
  const centre = data?.find((each) => each.slug === slug);
  return (
    <Shell {...(centre ? { centre } : {})}>
      <Outlet />
    </Shell>
  );
}
