import type { Role } from '@samsvar/core';
import type { CentreKey, MunicipalityKey } from '../world/index.js';

/** The sign-in page's words for what somebody is. In the order they stand on the page. */
export const roleWords: Record<Role, string> = {
  agent: 'Konsulentar',
  coordinator: 'Fagleiarar',
  'centre-administrator': 'Senteransvarlege',
  specialist: 'Fagpersonar',
  'home-manager': 'Nærmaste leiarar',
  steering: 'Styringsgruppa',
  'municipality-administrator': 'Kommuneansvarlege',
  'platform-administrator': 'Drift av installasjonen',
};

export const centreWords: Record<CentreKey, string> = {
  fjordvest: 'Kontaktsenteret i Fjordvest',
  innlandsro: 'Kontaktsenteret Innlandsro',
};

export const municipalityWords: Record<MunicipalityKey, string> = {
  gulen: 'Gulen',
  osteroy: 'Osterøy',
  samnanger: 'Samnanger',
  aurland: 'Aurland',
  fjellvik: 'Fjellvik',
  storoy: 'Storøy',
};
