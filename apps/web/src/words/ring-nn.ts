/** What the choices for ringing say. */
export const ringNn = {
  title: 'Når det ringjer',
  sound: 'Ringjelyd',
  volume: 'Lydstyrke',
  try: 'Prøv lyden',
  notification: 'Varsel på skjermen',
  ask: 'Vis varsel på skjermen når det ringjer',
  refused:
    'Nettlesaren får ikkje vise varsel. Vil du ha dei, tillèt du varsel ved adressa øvst i vindauget og lastar sida på nytt. Lyden og kortet her kjem som før.',
  unknown: 'Denne nettlesaren kan ikkje vise varsel. Lyden og kortet her kjem som før.',
};
