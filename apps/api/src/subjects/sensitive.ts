/*
 * What nobody is met with by their telephone number, as it may be somebody else who rings from it; and what nobody writes a
 * note about. Wide rather than narrow: health, care, child welfare, social and family matters, debt, crime, and protection.
 * The municipality's officer for privacy is asked before anything is taken out of this list. The database has the same list
 * (`inquiry_sensitive_without_note`): what is added here is added there by a migration, which lets go of notes there are.
 */
const sensitive = new Set(
  `ord/abort ord/adopsjon ord/aktiviteter-og-livsmestring-for-rusavhengige ord/akuttovernatting ord/anmeldelse
   ord/arbeidsavklaringspenger ord/barnebidrag ord/barnevern ord/behandlingsreise ord/bekymringsmelding-til-barnevernet
   ord/besokshjem ord/bevegelseshjelpemidler ord/bofellesskap ord/bostotte ord/bot ord/dagpenger ord/dagtilbud ord/dodsattest
   ord/dom ord/domstol ord/ergoterapi ord/farskapserklaring ord/fastsettelse-av-foreldreskap ord/fengselshelsetjeneste
   ord/flyktninger-og-beskyttelse ord/forelegg ord/fosterhjem ord/friskliv-og-mestring ord/fysioterapi ord/gjenlevendepensjon
   ord/gravferdsstonad ord/helsestasjon-for-ungdom ord/helsestasjon ord/helsesykepleier ord/hjelp-ved-overgrep
   ord/hjelp-ved-rusavhengighet ord/hjemmehjelp ord/hjemmesykepleie ord/hørselshjelpemidler
   ord/introduksjonsprogram-for-innvandrere ord/klage-pa-helse--og-omsorgstjenester ord/kommunal-bolig
   ord/kommunikasjon-og-kognisjon ord/korttidsopphold ord/krisesenter ord/kvalifiseringsprogram ord/langvarige-helsetjenester
   ord/ledsagerbevis ord/legehjelp ord/legemiddel ord/legevakt ord/livskriser ord/matlevering ord/medmorskap ord/mekling
   ord/menerstatning ord/midlertidig-botilbud ord/mobbing-i-skolen ord/namsmyndighet ord/okonomisk-radgiving
   ord/omsorgsavlastning ord/omsorgsbolig ord/omsorgspermisjon ord/omsorgsstonad ord/oppholdstillatelse ord/organdonasjon
   ord/pasient-og-brukerombud ord/pasientskadeerstatning ord/pataleunnlatelse ord/pedagogisk-psykologisk-tjeneste
   ord/personlig-assistent ord/politiattest ord/prevensjon ord/psykisk-helse ord/rehabilitering ord/rehabiliteringspenger
   ord/rettferdsvederlag ord/rettshjelp ord/rettssak ord/samfunnsstraff ord/samlivsbrudd ord/separasjon-og-skilsmisse
   ord/smittevern ord/soning ord/sosialhjelp ord/spesialundervisning ord/spilleavhengighet ord/stonad-til-enslig-forsorger
   ord/stotte-til-familier ord/stottekontakt ord/svangerskapsomsorg ord/sykefravar ord/sykehjem ord/sykehus ord/sykepenger
   ord/syketransport ord/synshjelpemidler ord/tilrettelagt-arbeidstilbud ord/tilrettelagt-fritid ord/tilrettelagt-transport
   ord/tilrettelagte-botilbud ord/tolketjeneste ord/trygde-og-servicebolig ord/trygghet-i-hjemmet ord/tvangsekteskap
   ord/uforetrygd ord/ufrivillig-barnloshet ord/vergemal ord/voldsoffererstatning ord/ytelser-ved-sykdom-i-familien
   tema/akutt-hjelp tema/avlastning-og-stotte tema/barnevern-og-foreldrestotte tema/botilbud tema/helse-og-omsorg
   tema/helsetjenester tema/hjelpemidler tema/lovbrudd-og-straff tema/omsorgstjenester tema/pasientrettigheter
   tema/rettsvesen tema/rus-og-avhengighet tema/samliv tema/sosiale-tjenester tema/svangerskap`.split(/\s+/),
);

/** Whether that somebody has asked about it may be known only by whoever they told. */
export const isSensitive = (subject: string): boolean => sensitive.has(subject);

export const sensitiveSubjects: ReadonlySet<string> = sensitive;
