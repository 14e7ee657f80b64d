import { Link } from '@navikt/ds-react';
import { createLink } from '@tanstack/react-router';

/** Aksel's link that moves within the house without loading the page again. */
export const PageLink = createLink(Link);
