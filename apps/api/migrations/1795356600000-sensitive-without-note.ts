import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The subjects that are sensitive as of this migration; a longer list is another migration. */
const sensitive =
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
   tema/rettsvesen tema/rus-og-avhengighet tema/samliv tema/sosiale-tjenester tema/svangerskap`
    .split(/\s+/)
    .map((subject) => `'${subject}'`)
    .join(', ');

/**
 * An enquiry about something sensitive has no note, whoever writes the row. Notes that were taken before this was seen to are
 * let go of here: nobody was ever to keep them, and they do not come back on the way down.
 */
export class SensitiveWithoutNote1795356600000 implements MigrationInterface {
  readonly name = 'SensitiveWithoutNote1795356600000';

  async up(to: QueryRunner): Promise<void> {
    // Read by its owner for once. The table is held from here on, so nothing is written between the two.
    await to.query('alter table samsvar.inquiry no force row level security');
    await to.query(`update samsvar.inquiry set note = null where note is not null and subject in (${sensitive})`);
    await to.query('alter table samsvar.inquiry force row level security');
    await to.query(`
      alter table samsvar.inquiry add constraint inquiry_sensitive_without_note
        check (note is null or subject not in (${sensitive}))`);
  }

  async down(to: QueryRunner): Promise<void> {
    await to.query('alter table samsvar.inquiry drop constraint inquiry_sensitive_without_note');
  }
}
