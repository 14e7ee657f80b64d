import { queryOptions } from '@tanstack/react-query';
import { answer, type Api } from '../api/client.js';
import type { Me } from '../api/shapes.js';

export type { Me };

export const meQuery = (api: Api) => queryOptions({ queryKey: ['me'], queryFn: () => answer(api.GET('/api/me')) });
