import { Navigate } from '@tanstack/react-router';
import { beginsAtDesk } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { useCentre } from './own-centre.js';

/** Where one's day begins: at the desk for whoever answers calls, at the numbers for all others. */
export function CentreHome() {
  const { id, slug } = useCentre();
  const to = beginsAtDesk(useMe(), id) ? '/$centre/desk' : '/$centre/lines';
  return <Navigate to={to} params={{ centre: slug }} replace />;
}
