export const ringNb = {
  title: 'Når det ringer',
  sound: 'Ringelyd',
  volume: 'Lydstyrke',
  try: 'Prøv lyden',
  notification: 'Varsel på skjermen',
  ask: 'Vis varsel på skjermen når det ringer',
  refused:
    'Nettleseren får ikke vise varsler. Vil du ha dem, tillater du varsler ved adressen øverst i vinduet og laster siden på nytt. Lyden og kortet her kommer som før.',
  unknown: 'Denne nettleseren kan ikke vise varsler. Lyden og kortet her kommer som før.',
};
