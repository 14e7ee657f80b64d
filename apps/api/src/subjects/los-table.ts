/* eslint max-lines: "off" -- a table, one concept a line */

/*
 * LOS 3, the national vocabulary of public services: themes (`tema/…`) and words (`ord/…`), without life events.
 * Inneheld data under norsk lisens for offentlege data (NLOD) tilgjengeleggjort av Digitaliseringsdirektoratet.
 *
 * Source: https://psi.norge.no/los/all.rdf, as kept in github.com/Informasjonsforvaltning/fdk-reference-data (Apache-2.0),
 * src/test/resources/los.rdf at 55830c38, last changed 2020-01-28. Changed here: the hidden labels of both written standards
 * are one list; four misspelled nynorsk labels and two wrong English ones are corrected.
 *
 * Each line: id | nynorsk | bokmål | English | k when it is of the municipalities' own collection | synonyms
 */
export const losTable = `
ord/abort|Abort|Abort|Abortion||Svangerskapsavbrot;Svangerskapsavbrudd
ord/adopsjon|Adopsjon|Adopsjon|Adoption||Stebarnsadopsjon;Utanlandsadopsjon;Utenlandsadopsjon
ord/adressetildeling|Adressetildeling|Adressetildeling|Address allocation|k|Adressering;Gateadresse;Gatenamn;Husnummer;Vegnamn;Gatenavn;Vegnavn;Veinavn
ord/aksellastrestriksjoner|Aksellastrestriksjonar|Aksellastrestriksjoner|Axle load restrictions||Telerestriksjonar;Telerestriksjoner
ord/aktiviteter-og-livsmestring-for-rusavhengige|Aktivitetar og livsmeistring for rusavhengige|Aktiviteter og livsmestring for rusavhengige|Activities and aid for adiction problems|k|
ord/akuttovernatting|Akuttovernatting|Akuttovernatting|Emergency shelter for homeless migrants|k|
ord/akvakultur|Akvakultur|Akvakultur|Fish farming||Fiskeoppdrett;Havbruk;Oppdrettsnæring;Skaldyroppdrett;Skalldyroppdrett
ord/alderspensjon|Alderspensjon|Alderspensjon|Retirement pension||AFP;Alderstrygd;Avtalefesta pensjon;Folketrygdpensjon;Førtidspensjon;Grunnbeløp;Grunnpensjon;Omsorgspoeng;Pensjonsfond;Pensjonskasse;Pensjonspoeng;Sjømannspensjon;Tidlegpensjon;Avtalefestet pensjon;Tidligpensjon
ord/allemannsrett|Allemannsrett|Allemannsrett|Right of access|k|Ferdselsreglar;Fri ferdsel;Ferdselsregler
ord/allergi|Allergi|Allergi|Allergies||Pollenallergi;Pollenvarsel;Pollenvarsling
ord/alternativ-behandling|Alternativ behandling|Alternativ behandling|Alternative treatment||
ord/anmeldelse|Politimelding ("Anmeldelse")|Anmeldelse|Reporting a crime||Brotsverk;Kriminalitet;Lovbrot;Misferd;Politisak;Forbrytelse;Forseelse;Lovbrudd
ord/arbeidsavklaringspenger|Arbeidsavklaringspengar|Arbeidsavklaringspenger|Work assessment allowance||Attføringspengar;Attføringsstønad;Attføringsytingar;Tidsavgrensa uførestønad;Uføregrad;Uføretrygd;Attføringspenger;Attføringsytelser;Tidsbegrenset uførestønad
ord/arbeidsavtale|Arbeidsavtale|Arbeidsavtale|Work contracts||Arbeidskontrakt;Tilsetjingsforhold;Tilsetjingskontrakt;Ansettelsesforhold;Ansettelseskontrakt
ord/arbeidsgiveravgift|Arbeidsgjevaravgift|Arbeidsgiveravgift|Employer contributions|k|Altinn;Terminoppgåve;Terminoppgave
ord/arbeidsgiver|Arbeidsgjevar|Arbeidsgiver|Employers||Aa-melding;Aa-registeret;Arbeidsgivaransvar;Arbeidsgivarkontroll;Arbeidsgjevaransvar;Arbeidsgjevarkontroll;Lønns- og trekkoppgåve;Tiltaksarrangør;Arbeidsgiveransvar;Arbeidsgiverkontroll;Lønns- og trekkoppgave
ord/arbeidsmarkedstiltak|Arbeidsmarknadstiltak|Arbeidsmarkedstiltak|Labour market activities||AMO;Arbeidspraksis;Lønnstilskot;Praksisplass;Tiltaksarrangør;Lønnstilskudd
ord/arbeidsmiljo|Arbeidsmiljø|Arbeidsmiljø|Work environment||AMU;Arbeid av barn og ungdom;Arbeidsmiljøutval;Arbeidstilsynet;BHT;Bedriftshelseteneste;Gravide arbeidstakarar;HMT;Helse-, miljø- og sikkerheitsarbeid;Helse-, miljø- og tryggleiksarbeid;Mellombels arbeidsplass;Omplassering;Skiftande arbeidsplass;Unge arbeidstakarar;Verneombod;Arbeidsmiljøutvalg;Bedriftshelsetjeneste;Gravide arbeidstakere;HMS;Helse-, miljø- og sikkerhetsarbeid;Midlertidig arbeidsplass;Skiftende arbeidsplass;Unge arbeidstakere;Verneombud
ord/arbeidstillatelse|Arbeidsløyve|Arbeidstillatelse|Work permit||Arbeidsinnvandring
ord/arbeidstvist|Arbeidstvist|Arbeidstvist|Labour dispute||Arbeidskonflikt;Arbeidstakarorganisasjon;Fagforeining;Interessetvist;Lockout;Streik;Tenestetvist;Arbeidstagerorganisasjon;Arbeidstakerorganisasjon;Fagforening;Tjenestetvist
ord/arkiv|Arkiv|Arkiv|Archives|k|Byarkiv;Kommunearkiv;Lokalhistorisk arkiv;Riksarkivet;Statsarkiv
ord/avlosertilskudd|Avløysartilskot|Avløsertilskudd|Farm assistance grant|k|Avløysarordning;Avløserordning
ord/badeplass|Badeplass|Badeplass|Bathing area|k|Bad;Badestrand;Badetemperaturar;Badevatn;Basseng;Symjeanlegg;Symjebasseng;Symjehall;Badetemperaturer;Badevann;Svømmeanlegg;Svømmebasseng;Svømmehall
ord/balbrenning|Bålbrenning|Bålbrenning|Bonfires|k|Bråtebrann;Bråtebrenning;Bålplass;Grillplass;Jonsokbål;St. Hansbål;Sankthansbål
ord/barnebidrag|Barnebidrag|Barnebidrag|Child support||
ord/barnehage-innhold-og-kvalitet|Barnehage - innhald og kvalitet|Barnehage - innhold og kvalitet|Kindergarten - content and quality|k|
ord/barnehageplass|Barnehageplass|Barnehageplass|Kindergarten place|k|Barnehagedekning;Familiebarnehage;Foreldrebetaling;Friplass;Syskenmoderasjon;Søskenmoderasjon
ord/barnepensjon|Barnepensjon|Barnepensjon|Childrens pension||
ord/barnetrygd|Barnetrygd|Barnetrygd|Child allowance||
ord/barnevern|Barnevern|Barnevern|Child protection|k|Bekymringsmelding;Hjelpetiltak;Omsorgsovertaking;Omsorgstiltak;Plasseringstiltak;Omsorgsovertagelse;Omsorgsovertakelse
ord/batforerbevis|Båtførarbevis|Båtførerbevis|Norwegian boating licence||Båtførarprøven;Båtførerprøven
ord/batplass|Båtplass|Båtplass|Mooring space|k|Småbåthamn;Småbåthavn
ord/behandlingsreise|Behandlingsreise|Behandlingsreise|Journey required to receive medical treatment||
ord/bekymringsmelding-om-brannsikkerhet|Bekymringsmelding om branntryggleik|Bekymringsmelding om brannsikkerhet|Fire safety report|k|
ord/bekymringsmelding-til-barnevernet|Melding til barnevernstenesta|Bekymringsmelding til barnevernet|Reports to the child welfare service|k|
ord/beltekjoretoy|Beltekøyretøy|Beltekjøretøy|Tracked vehicle||Beltebil;Beltetraktor;Beltevogn;Trakkemaskin;Tråkkemaskin
ord/besokshjem|Besøksheim|Besøkshjem|Temporary home|k|Besøksfamilie
ord/betaling-av-skatt|Betaling av skatt|Betaling av skatt|Tax payment||
ord/betalingssatser-for-kommunale-tjenester|Betalingssatsar for kommunale tenester|Betalingssatser for kommunale tjenester|Payment rates for municipal plans|k|
ord/bevegelseshjelpemidler|Rørslehjelpemiddel|Bevegelseshjelpemidler|Mobility aid||
ord/bevilling-og-tillatelser|Bevilling og løyve|Bevilling og tillatelser|Licenses and permissions|k|Frisør;Hudpleieverksemd;Hulltakingsverksemd;Tatoveringsverksemd;Torgsal;Hudpleievirksomhet;Hulltakingsvirksomhet;Tatoveringsvirksomhet;Torgsalg
ord/bibliotektjenester|Bibliotektenester|Bibliotektjenester|Library services|k|Bokbuss;Bokbåt;Fagbibliotek;Folkebibliotek;Folkeboksamling;Fylkesbibliotek;Høgskulebibliotek;Læringssenter;Skulebibliotek;Universitetsbibliotek;Høgskolebibliotek;Høyskolebibliotek;Skolebibliotek
ord/bingo|Bingo|Bingo|Bingo||Entreprenørbingo;Foreiningsbingo;Foreningsbingo
ord/bioteknologi|Bioteknologi|Bioteknologi|Biotechnology||Fosterdiagnostikk;Genetiske undersøkingar;Genmodifisert mat;Genteknologi;Genetiske undersøkelser
ord/blaskjellvarsel|Blåskjelvarsel|Blåskjellvarsel|Mussels warning||
ord/blodgiving|Blodgjeving|Blodgiving|Blood donation||Blodbank;Blodgivar;Blodgjevar;Blodgiver
ord/bofellesskap|Bufellesskap|Bofellesskap|Shared housing|k|
ord/boligfinansiering|Bustadfinansiering|Boligfinansiering|Home financing|k|Bustadlån;Bustadtilskot;Byggelån;Etableringstilskot;Grunnlån;Husbanken;Huslån;Startlån;Utbetringslån;Boliglån;Boligtilskudd;Etableringstilskudd;Utbedringslån
ord/bominformasjon|Bominformasjon|Bominformasjon|Toll information|k|Autopass;Bompeng;Bomstasjon;Trafikantbetaling;Vegprising;Bompenger;Veiprisning
ord/boplikt|Buplikt|Boplikt|Residence obligation and concession|k|Konsesjon
ord/bostedsattest|Bustadattest|Bostedsattest|Certificate of residence||Bustadbevis;Bostedsbevis
ord/bostotte|Bustønad|Bostøtte|Housing allowance|k|Bustadtilskot;Boligtilskudd
ord/bot|Bot|Bot|Penalty||Mulkt
ord/branntilsyn|Branntilsyn|Branntilsyn|Fire supervision|k|
ord/broyting|Brøyting|Brøyting|Snow clearing|k|Brøyteavtale
ord/brukermedvirkning-i-skolen|Brukarmedverknad i skulen|Brukermedvirkning i skolen|User involvement in school|k|
ord/bruksenhetsnummer|Brukseiningsnummer|Bruksenhetsnummer|Dwelling number|k|Adresse;Bustadnummer;Bustadregister;Bolignummer;Boligregister
ord/byggesak|Byggjesak|Byggesak|Construction application|k|Ansvarsrett;Arealbruksendring;Beliggenhetskontroll;Bruksendring;Bustadbygging;Byggeløyve;Bygging;Byggjeforskrifter;Byggjeløyve;Byggjemelding;Byggjesøknad;Byggjetiltak;Byggsak;Ferdigattest;Førehandskonferanse;Grunnundersøking;Husbygging;Husutstikking;Hyttebygging;Nabovarsel;Sjølvbyggjar;Boligbygging;Byggeforskrifter;Byggemelding;Byggesøknad;Byggetillatelse;Byggetiltak;Byggforskrifter;Forhåndskonferanse;Grunnundersøkelse;Selvbygger
ord/cv|CV|CV|CV||Curriculum vitae;Kandidatsøk
ord/d-nummer|D-nummer|D-nummer|D-number||
ord/dagpenger|Dagpengar|Dagpenger|Unemployment benefit||Arbeidsløysetrygd;Arbeidsledighetstrygd;Arbeidsløshetstrygd
ord/dagtilbud|Dagtilbod|Dagtilbud|Daytime activities|k|Dagopphald;Dagsenter;Dagopphold
ord/deling-av-eiendom|Deling av eigedom|Deling av eigendom|Division of property|k|
ord/dodsattest|Dødsattest|Dødsattest|Death certificate||Dødsmelding;Dødsårsak;Legeerklæring ved dødsfall
ord/dokumentavgift|Dokumentavgift|Dokumentavgift|Stamp duty||
ord/domstol|Domstol|Domstol|Court of justice||Arbeidsretten;Byrett;Forliksklage;Forliksmekling;Forliksråd;Heradsrett;Hjelpestemnevitne;Hovudstemnevitne;Høgsterett;Jordskifterett;Konsulrett;Lagmannsrett;Lagrettemedlem;Lekdommar;Lekdommer;Meddommar;Riksrett;Skjønsrett;Stemnevitne;Tingrett;Forliksmegling;Herredsrett;Hjelpestevnevitne;Hovedstvevnevitne;Høyesterett;Legdommer;Meddommer;Skjønnsrett;Stevnevitne
ord/dom|Dom|Dom|Criminal sentence||Anke;Ankeerklæring;Frifinning;Nåde;Påanking;Vilkårsdom;Vilkårslaus dom;Benådning;Betinget dom;Frifinnelse;Ubetinget dom
ord/doping|Doping|Doping|Doping||
ord/drivstoff-og-ladestasjoner|Drivstoff og ladestasjonar|Drivstoff og ladestasjoner|Filling and charging stations|k|Bensin;Diesel;Hurtiglading;Hydrogen
ord/drone|Drone|Drone|Drone||Droneflyging;Droneflyving
ord/dyrehelse|Dyrehelse|Dyrehelse|Animal health||Dyrevern
ord/dyrehold|Dyrehald|Dyrehold|Pet keeping|k|Husdyrhold;Kjæledyr og sportsdyr
ord/egenbetaling|Eigenbetaling|Egenbetaling|User fees||Betalingsfritak;Betalingsreduksjon
ord/eiendomsomsetning|Eigedomsomsetning|Eiendomsomsetning|Trade in property||Bustadkjøp;Bustadomsetnad;Bustadomsetning;Bustadsal;Eigedomskjøp;Eigedomssal;Kjøp av eigedom;Meklaropplysningar;Sal av eigedom;Boligkjøp;Boligomsetning;Boligsalg;Eiendomskjøp;Eiendomssalg;Kjøp av eiendom;Megleropplysninger;Salg av eiendom
ord/eiendomsregister|Eigedomsregister|Eiendomsregister|Property registration|k|Bruksnummer;GAB-register;Gardsnummer;Matrikkel;Matrikkelen;Gårdsnummer
ord/eiendomsskatt|Eigedomsskatt|Eiendomsskatt|Property tax|k|
ord/eksamen|Eksamen|Eksamen|Exam|k|
ord/elbil|Elbil|Elbil|Electric cars|k|El-bil;Ladeplass;Ladestasjon
ord/elevrettigheter|Elevrettar|Elevrettigheter|Pupil rights||
ord/energibruk|Energibruk|Energibruk|Energy consumption|k|ENØK-tiltak;Effektiv energibruk;Energiforbruk;Energisparing;Energiøkonomisering;Oljefyr;Pellets;Varmepumpe;Vedomn;Vedovn
ord/energimerking|Energimerking|Energimerking|Energy labelling||
ord/ergoterapi|Ergoterapi|Ergoterapi|Ergonomics|k|Ergoterapeut
ord/ernaring|Ernæring|Ernæring|Nutrition|k|E-stoff;Grøn resept;Kosthald;Mat;Matvarer;Næringsmiddel;Tilsetjingsstoff;E-stoffer;Grønn resept;Kosthold;Næringsmidler;Tilsetningsstoffer;Tilsettingsstoffer
ord/erstatningsordninger-i-landbruket|Erstatningsordningar i landbruket|Erstatningsordninger i landbruket|Compensation schemes in agriculture|k|
ord/etterutdanning-og-videreutdanning|Etterutdanning og vidareutdanning|Etterutdanning og videreutdanning|Further education||
ord/europeisk-helsetrygdkort|Europeisk helsetrygdkort|Europeisk helsetrygdkort|European Health Insurance||Helseforsikring;Helsetrygdekort
ord/fag--og-yrkesopplaring|Fag- og yrkesopplæring|Fag- og yrkesopplæring|Vocational education and training||
ord/fagskoleutdanning|Fagskuleutdanning|Fagskoleutdanning|Vocational education||Teknisk fagskule;Teknisk fagskole
ord/farlig-avfall|Farleg avfall|Farlig avfall|Hazardous waste|k|Deponi;EE-avfall;Elektrisk avfall;Elektronisk avfall;Giftig avfall;Miljøstasjon;Miljøvern;Spesialavfall;Spillolje
ord/farskapserklaring|Farskapserklæring|Farskapserklæring|Paternity declaration||
ord/fastsettelse-av-foreldreskap|Fastsetjing av foreldreskap|Fastsettelse av foreldreskap|Determination of parenthood||Farskap;Foreldreansvar
ord/feiing-og-stroing|Feiing og strøing|Feiing og strøing|Sweeping and gritting|k|Brøyteavtale
ord/feiing|Feiing|Feiing|Chimney sweep services|k|Tilsyn med eldstad;Tilsyn med fyringsanlegg;Tilsyn med ildsted
ord/fengselshelsetjeneste|Fengselshelseteneste|Fengselshelsetjeneste|Prison health service||
ord/ferie-og-fridager|Ferie og fridagar|Ferie og fridager|School holidays|k|
ord/feriepenger|Feriepengar|Feriepenger|Holiday pay||
ord/ferierettigheter|Ferierettar|Ferierettigheter|Holiday right||Fellesferie
ord/festival|Festival|Festival|Festivals|k|Billettbestilling;Festivalpass
ord/film-og-kino|Film og kino|Film og kino|Film and cinema|k|Billettbestilling;Filmklubb;Kinobillett
ord/firehjuling|Firehjuling|Firehjuling|All terrain vehicle|k|ATV;Terrengkøyretøy;Terrengkjøretøy
ord/fjernundervisning|Fjernundervisning|Fjernundervisning|Distance learning||
ord/flomvarsel|Flaumvarsel|Flomvarsel|Flood warning||Flaumfare;Flaumvarsling;Flomfare;Flomvarsling
ord/fly-og-helikopter|Fly og helikopter|Fly og helikopter|Aeroplanes and helicopters||Flyskøyte;Landingsløyve;Landingsplass;Luftfartøyregister;Privatfly;Sjøfly;Flyskjøte;Landingstillatelse
ord/flyalarm|Flyalarm|Flyalarm|Alert||
ord/flyktninger-og-beskyttelse|Flyktningar og vern|Flyktninger og beskyttelse|Refugees and protection||Asyl;Asylmottak;Transittmottak
ord/flysertifikat|Flysertifikat|Flysertifikat|Pilot's licence||Helikopter;Helikoptersertifikat
ord/flyttemelding|Flyttemelding|Flyttemelding|Notification of move or change of address||Adresseendring;Emigrasjon;Flytting til utlandet;Folkeregister;Adresseforandring
ord/fodselsattest|Fødselsattest|Fødselsattest|Birth certificate||
ord/fodselsnummer|Fødselsnummer|Fødselsnummer|Personal identification number||Personnummer
ord/foreldrepermisjon|Foreldrepermisjon|Foreldrepermisjon|Parental leave||Adopsjonspermisjon;Barselpermisjon;Fedrekvote;Fødselspermisjon;Pappapermisjon;Svangerskapspermisjon;Tidskonto
ord/forelegg|Førelegg|Forelegg|Fine||Forenkla førelegg;Forenklet forelegg
ord/forerkort|Førarkort|Førerkort|Driving licence||Beltebil;Bil;Biltilsynet;Buss;Føraropplæring;Førarprøve;Lastebil;Mellombels køyreløyve;Minibuss;Mopedførarbevis;Mopedførarkort;Motorsykkel;Personbil;Prikkbelastning;Sertifikat;Terrengkøyretøy;Trafikkstasjon;Traktor;Føreropplæring;Førerprøve;Midlertidig kjøretillatelse;Mopedførerbevis;Mopedførerkort;Terrengkjøretøy
ord/forhandskonferanse|Førehandskonferanse|Forhåndskonferanse|Construction application|k|
ord/fornybar-energi|Fornybar energi|Fornybar energi|Renewable energy||Alternativ energi;Bioenergi;Fjernvarme;Geovarme;Grøn energi;Jordvarme;Ny fornybar energi;Solceller;Solenergi;Spillvarme;Vasskraft;Vindkraft;Grønn energi;Vannkraft
ord/forsorgingstillegg|Forsørgingstillegg|Forsørgingstillegg|Dependent supplement||
ord/forurenset-grunn|Forureina grunn|Forurenset grunn|Polluted ground|k|Deponi;Forureining;Grunnforureining;Jordforureining;Jordureining;Miljøvern;Forurensing;Grunnforurensing;Grunnforurensning;Jordforurensing;Jordforurensning
ord/fosterhjem|Fosterheim|Fosterhjem|Foster home|k|Beredskapsheim;Familieheim;Fosterbarn;Fosterforeldre;Tilsynsførar;Beredskapshjem;Familiehjem;Tilsynsfører
ord/fraver|Fråvær|Fravær|Absence|k|
ord/fredet-eiendom|Freda eigedom|Fredet eiendom|Culturally protected property|k|
ord/frikort-for-helsetjenester|Frikort for helsetenester|Frikort for helsetjenester|Fee exemption card for health services||Eigendel;Eigendelstak;Frikort;Egenandel;Egenandelstak
ord/friomrade|Friområde|Friområde|Public outdoor areas|k|Friluftsområde;Gapahuk;Marka;Markaområde;Park;Parkanlegg;Telting;Teltplass;Turområde;Turveg
ord/friskliv-og-mestring|Friskliv og meistring|Friskliv og mestring|Healthy life and coping|k|
ord/fritidsfiske|Fritidsfiske|Fritidsfiske|Recreational fishing|k|Fiskaravgift;Fiskekort;Sportsfiske;Fiskeravgift
ord/fritidsskippersertifikat|Fritidsskipparsertifikat|Fritidsskippersertifikat|Norwegian boating licence||Båtførarprøven;Båtførerprøven
ord/fritidstilbud|Fritidstilbod|Fritidstilbud|Recreational activities|k|Aktivitetshus;Fritidsklubb;Ungdomshus;Ungdomsklubb
ord/fritidsutstyr|Fritidsutstyr|Fritidsutstyr|Recreational equipment|k|
ord/frivilligsentral|Frivilligsentral|Frivilligsentral|Volunteer centre|k|Frivilligheitssentral;Frivillighetssentral
ord/fylkesdelplan|Fylkesdelplan|Fylkesdelplan|Regional sub-plan|k|
ord/fylkesplan|Fylkesplan|Fylkesplan|Regional master plan|k|
ord/fyrverkeri|Fyrverkeri|Fyrverkeri|Fireworks|k|Avbrenning;Oppskyting;Pyroteknisk vare
ord/fysioterapi|Fysioterapi|Fysioterapi|Physiotherapy|k|Fysioterapeut;Manuellterapeut;Manuellterapi
ord/fysisk-aktivitet|Fysisk aktivitet|Fysisk aktivitet|Physical exercise|k|Grøn resept;Mosjon;Trening;Trim;Grønn resept
ord/gangveg|Gangveg|Gangveg|Footpath|k|Fortau;Fotgjengar;Gangfelt;Gangsti;Fotgjenger;Gangvei
ord/gatelys|Gatelys|Gatelys|Street lighting|k|Veglys;Gatebelysning;Vegbelysning;Veibelysning;Veilys
ord/gebyr-for-byggesak|Gebyr for byggjesak|Gebyr for byggesak|Fee for construction case|k|
ord/gift|Gift|Gift|Poisons|k|Blåskjelvarsel;Forgifting;Giftig;Giftinformasjon;Løysemiddel;Blåskjellvarsel;Forgiftning;Løsemiddel
ord/gjenlevendepensjon|Attlevandepensjon|Gjenlevendepensjon|Surivors pension||Ektefellepensjon;Gjenlevandepensjon;Etterlattepensjon
ord/godstransport|Godstransport|Godstransport|Freight transport||Einskildturløyve;Fellesskapsløyve;Frakt og logistikk;Godsløyve;Spesialtransport;Transportbevilling;Transportløyve;Tungtransport;Vegliste;Enkeltturtillatelse;Fellesskapstillatelse
ord/gravemelding|Gravemelding|Gravemelding|Excavation notification|k|Graveløyve;Terrenginngrep;Gravetillatelse
ord/gravferdsstonad|Gravferdsstønad|Gravferdsstønad|Funeral support||
ord/gravferd|Gravferd|Gravferd|Funerals|k|Begravelse;Bisetjing;Bisetting;Gravferdsstønad;Gravferdsstøtte;Gravlegging;Kremasjon;Kremering;Oskespreiing;Askespredning;Bisettelse
ord/gravplass|Gravplass|Gravplass|Cemetary|k|Festa grav;Festegrav;Frigrav;Gravlund;Gravsted;Kistegrav;Kyrkjegard;Minnelund;Urnegrav;Urnelund;Festet grav;Kirkegård
ord/grunnskole-for-voksne|Grunnskule for vaksne|Grunnskole for voksne|Primary and lower secondary education for adults|k|Grunnskoleopplæring for vaksne;Grunnskoleopplæring for voksne
ord/grunnskole|Grunnskule|Grunnskole|Primary and secondary schools||Barneskule;Barnetrinn;Elevråd;Fitt skuleval;Foreldreråd;Foreldreutval;KRL-faget;Mellomtrinn;RLE-faget;Skulebyte;Skulekrins;Skulemiljøutval;Skulestart;Skuletilhøyring;Skuletilhøyrsel;Skuletilknyting;Ungdomsskule;Ungdomssteg;Barneskole;Foreldreutvalg;Fritt skolevalg;Skolebytte;Skolekrets;Skolemiljøutvalg;Skolestart;Skoletilhørighet;Ungdomsskole;Ungdomstrinn
ord/havn|Hamn|Havn|Harbour|k|Hamneavgift;Hamnevesen;Havneavgift;Havnevesen
ord/heftelser-i-motorvogn|Hefte i motorvogn|Heftelser i motorvogn|Motor vehicle encumbrances||
ord/heftelser-pa-eiendom|Hefte på eigedom|Heftelser på eiendom|Legal claims on property|k|
ord/helsestasjon-for-ungdom|Helsestasjon for ungdom|Helsestasjon for ungdom|Health station for youth|k|
ord/helsestasjon|Helsestasjon|Helsestasjon|Health clinic|k|Barselgruppe;Helsesøster
ord/helsesykepleier|Helsesjukepleiar|Helsesykepleier|Health nurse|k|
ord/hjelp-ved-overgrep|Hjelp ved overgrep|Hjelp ved overgrep|Help-in-event-of-assault|k|Barnehus;Barnemishandling;Familievald;Incest;Overgrepsmottak;Seksuelle overgrep;Familievold
ord/hjelp-ved-rusavhengighet|Hjelp ved rusavhengigheit|Hjelp ved rusavhengighet|Aid for drug adiction|k|
ord/hjemmehjelp|Heimehjelp|Hjemmehjelp|Home help|k|Praktisk bistand i heimen;Reingjeringshjelp;Praktisk bistand i hjemmet;Rengjøringshjelp
ord/hjemmesykepleie|Heimesjukepleie|Hjemmesykepleie|Home nurse|k|Livshjelp;Psykiatrisk heimesjukepleie;Terminal pleie;Psykiatrisk hjemmesykepleie
ord/hjemmeundervisning|Heimeundervisning|Hjemmeundervisning|Home teaching|k|
ord/hogskole-og-universitet|Høgskule og universitet|Høgskole og universitet|High schools and universities||Høgskule;Høyskole
ord/hørselshjelpemidler|Høyrselshjelpemiddel|Hørselshjelpemidler|Hearing aid||
ord/idrettsanlegg|Idrettsanlegg|Idrettsanlegg|Sports facilities|k|Alpinanlegg;Badeanlegg;Ballbinge;Fotballbane;Gymnastikksal;Hall;Idrettsbane;Idrettshall;Idrettsplass;Ishall;Lysanlegg;Lysløype;O-kart;Orienteringskart;Skianlegg;Skileikanlegg;Skileikområde;Skiløype;Skøytebane;Treningstid;Uteanlegg
ord/idrettsarrangement|Idrettsarrangement|Idrettsarrangement|Sports events||
ord/idrettslag|Idrettslag|Idrettslag|Sports clubs||Idrettsklubb;Idrettsforening
ord/idrettsmidler|Idrettsmidlar|Idrettsmidler|Sports funding|k|Aktivitetsstøtte;Arrangementsstøtte;Idrettsføremål;Idrettsstipend;Spelemidlar;Tippemidlar;Idrettsformål;Spillemidler;Tippemidler
ord/inkluderende-arbeidsliv|Inkluderande arbeidsliv|Inkluderende arbeidsliv|Inclusive employment||IA-avtale;IA-bedrift;Tilretteleggingstilskot;Tilretteleggingstilskudd
ord/innbyggerforslag|Innbyggjarforslag|Innbyggerforslag|Citizen propositions|k|
ord/innemiljo|Innemiljø|Innemiljø|Indoor environment||Hygiene;Inneklima;Reinhald;Ventilasjon;Renhold
ord/innsynsrett|Innsynsrett|Innsynsrett|Right of access to information|k|Innsyn
ord/internasjonalt-batsertifikat|Internasjonalt båtsertifikat (ICC)|Internasjonalt båtsertifikat (ICC)|International Certificate of Competence for Operators of Pleasure Craft (ICC)||
ord/introduksjonsprogram-for-innvandrere|Introduksjonsprogram for innvandrarar|Introduksjonsprogram for innvandrere|Introduction programme for refugees|k|Introduksjonsordning
ord/jakt-og-fangst|Jakt og fangst|Jakt og fangst|Hunting|k|Elgjakt;Ettersøkshund;Fellingskvote;Fellingsløyve;Fellingsrapport;Jaktrapportering;Jegeravgift;Jegerprøve;Jegerregisteret;Småviltjakt;Snarefangst;Storviltjakt;Vald;Fellingstillatelse
ord/jordbrukstilskudd|Jordbrukstilskot|Jordbrukstilskudd|Farming grants|k|
ord/karakterer-og-evaluering|Karakterar og evaluering|Karakterer og evaluering|Marking and evaluation|k|
ord/kiropraktikk|Kiropraktikk|Kiropraktikk|Chiropractic services||Kiropraktor
ord/kjoreseddel|Køyresetel|Kjøreseddel|Passenger transport licence||
ord/kjoretoykontroll|Køyretøykontroll|Kjøretøykontroll|Vehicle inspection||Biltilsynet;EU-kontroll;EØS-kontroll;Periodisk kontroll;Periodisk køyretøykontroll;Teknisk kontroll;Teknisk køyretøykontroll;Trafikkstasjon;Periodisk kjøretøykontroll;Teknisk kjøretøykontroll
ord/klage-pa-byggesak|Klage på byggjesak|Klage på byggesak|Complaints on building projects|k|
ord/klage-pa-helse--og-omsorgstjenester|Klage på helse- og omsorgstenester|Klage på helse- og omsorgstjenester|Complaint about medical care or health services|k|
ord/klimakvote|Klimakvote|Klimakvote|Emission trading|k|CO2-kvote;Klimaendring;Klimakalkulator;Klimasårbarheit;Klimasårbarhet
ord/klimatiltak|Klimatiltak|Klimatiltak|Climate change measuers|k|
ord/klima|Klima|Klima|Climate|k|Klimadata;Klimaendring;Klimagassar;Klimakalkulator;Klimakvote;Klimastatistikk;Klimatilpassing;Verdata;Verstatistikk;Klimagasser;Klimatilpasning;Værdata;Værstatistikk
ord/kommunal-bolig|Kommunal bustad|Kommunal bolig|Municipal housing|k|Kommunal leilegheit;Kommunal utleigebustad;Mellombels bustad;Mellombels husvære;Kommunal leilighet;Kommunal utleiebolig;Midlertidig bolig;Midlertidig husvære
ord/kommunale-avgifter-og-gebyr|Kommunale avgifter og gebyr|Kommunale avgifter og gebyr|Municipal taxes and fees|k|Avlaupsavgift;Avlaupsgebyr;Brøyteavgift;Brøytegebyr;Feieavgift;Feiegebyr;Kemner;Kloakkavgift;Kloakkgebyr;Kommunale gebyr;Kommunekasse;Renovasjonsgebyr;Vassavgift;Vassgebyr;Avløpsavgift;Avløpsgebyr;Vannavgift;Vanngebyr
ord/kommunedelplan|Kommunedelplan|Kommunedelplan|Municipal sector plan|k|
ord/kommuneplan|Kommuneplan|Kommuneplan|Municipal plan|k|Arealdelen til kommuneplanen;Arealplanlegging;Detaljregulering;Føresegner til kommuneplanen;Næringsplan;Områderegulering;Oversynsplanlegging;Samfunnsdelen til kommuneplanen;Samfunnsplan;Kommuneplanbestemmelser;Kommuneplanens arealdel;Kommuneplanens samfunnsdel;Oversiktsplanlegging
ord/kommunikasjon-og-kognisjon|Kommunikasjon og kognisjon|Kommunikasjon og kognisjon|Commnication and cognition||
ord/kompostering|Kompostering|Kompostering|Composting|k|Heimekompostering;Hjemmekompostering
ord/kontantstotte|Kontantstøtte|Kontantstøtte|Cash-for-care benefit||
ord/korttidsopphold|Korttidsopphald|Korttidsopphold|Temporary stay|k|Akuttplass;Avlastingsopphald;Avlastningsopphald;Rehabiliteringsopphald;Vurderingsopphald;Avlastningsopphold;Rehabiliteringsopphold;Vurderingsopphold
ord/krisesenter|Krisesenter|Krisesenter|Shelter|k|
ord/kulturbygg|Kulturbygg|Kulturbygg|Cultural buildings|k|Galleri;Grendehus;Heradshus;Kulturhus;Samfunnshus;Herredshus
ord/kulturmidler|Kulturmidlar|Kulturmidler|Cultural funding|k|Aktivitetsstøtte;Arrangementsstøtte;Den kulturelle skulesekken;Den kulturelle spaserstokken;Festivalstøtte;Kulturarbeid;Kulturføremål;Kulturprosjekt;Kulturstipend;Kulturtilskot;Kulturverntilskot;Kunstnarstipend;Spelemidlar;Tippemidlar;Underskotsgaranti;Den kulturelle skolesekken;Kulturformål;Kulturtilskudd;Kulturverntilskudd;Kunstnerstipend;Spillemidler;Tippemidler;Underskuddsgaranti
ord/kulturminner|Kulturminne|Kulturminner|Cultural heritage|k|Bautasteinar;Dyregraver;Gravhaugar;Kulturminnevern;Offerplassar;Bautasteiner;Gravhauger;Offerplasser
ord/kulturtilbud|Kulturtilbod|Kulturtilbud|Cultural activities|k|Dans;Musikk;Teater
ord/kvalifiseringsprogram|Kvalifiseringsprogram|Kvalifiseringsprogram|Qualification program|k|
ord/kystforvaltning|Kystforvaltning|Kystforvaltning|Coastal management||Fyrlys;Losteneste;Navigasjon;Navigering;Lostjeneste
ord/lag-og-foreninger|Lag og foreiningar|Lag og foreninger|Clubs and societies|k|Friviljuge organisasjonar;Frivillige organisasjoner
ord/landbrukseiendom|Landbrukseigedom|Landbrukseiendom|Agricultural property|k|Bu- og driveplikt;Driveplikt;Jordskifte;Konsesjonsfridom;Konsesjonsfriheit;Odel;Bo- og driveplikt;Konsesjonsfrihet
ord/lanekort|Lånekort|Lånekort|Library card|k|
ord/langvarige-helsetjenester|Langvarige helsetenester|Langvarige helsetjenester|Long term health services|k|
ord/larling|Lærling|Lærling|Vocational training|k|
ord/ledsagerbevis|Følgjebevis|Ledsagerbevis|Care assistant certificate|k|Følgje;Ledsager
ord/legehjelp|Legehjelp|Legehjelp|Medical aid|k|Allmennlegeteneste;Allmennlækjar;Fastlegebyte;Fastlegeordning;Lækjarattest;Lækjartime;lækjarerklæring;Allmennlege;Allmennlegetjeneste;Fastlegebytte;Legeattest;Legeerklæring;Legetime
ord/legemiddel|Lækjemiddel|Legemiddel|Medicines||Apotek;Blå resept;Medisin;Medisinering;Medisinutsal;Reseptbestilling;Reseptfornying;Legemidler;Medisinutsalg;Reseptfornyelse
ord/legevakt|Legevakt|Legevakt|Accident and emergency unit|k|Akutthjelp
ord/leieforhold|Leigeforhold|Leieforhold|Rent conditions|k|Framleige;Husleige;Husleigekontrakt;Framleie;Husleie;Husleiekontrakt
ord/lekeplass|Leikeplass|Lekeplass|Playground|k|
ord/likestilling|Likestilling|Likestilling|Equality||Kjønnsdiskriminering
ord/livskriser|Livskriser|Livskriser|Life crises|k|
ord/livsstil|Livsstil|Livsstil|Lifestyle|k|Samfunnsteneste;Samfunnstjeneste
ord/lokaler-og-idrettsanlegg|Lokale og idrettsanlegg|Lokaler og idrettsanlegg|Sports facilities|k|
ord/lokasjonstjenester|Lokasjonstenester|Lokasjonstjenester|Location information||Bildeling;Sykkeldeling
ord/lonn|Lønn|Lønn|Salary||Likeløn;Lønnsgarantiordninga;Lønnsoppgjer;Lønnsregulativ;Lønsforhandling;Regulativ;Tariffavtale;Likelønn;Lønnsforhandling;Lønnsgarantiordningen;Lønnsoppgjør
ord/lotteri|Lotteri|Lotteri|Lottery||Basar
ord/lufthavn|Lufthamn|Lufthavn|Airport||Flypbase;Landingsplass;Flybase
ord/luftkvalitet|Luftkvalitet|Luftkvalitet|Air quality|k|Benzen;Eksos;Forureining;Luftforureining;Luftureining;Miljøvern;NOx;Nitrogenoksid;O3;Ozon;SO2;Svevestøv;Svoveldioksid;Forurensing;Luftforurensing;Luftforurensning;Nitrogenoksider
ord/lynvarsel|Lynvarsel|Lynvarsel|Warning of lightning||
ord/matlevering|Matlevering|Matlevering|Meals on wheels|k|Matombringing;Matombringning
ord/medmorskap|Medmorskap|Medmorskap|Co-maternity||
ord/mekling|Mekling|Mekling|Mediation||Konfliktråd;Rettsmekling;Megling;Rettsmegling
ord/melding-om-bygging|Melding om bygging|Melding om bygging|Notice of projects|k|
ord/melding-om-overnatting|Melding om overnatting|Melding om overnatting|Notice of accommodation|k|
ord/melding-om-ulovlige-tiltak|Melding om ulovlege tiltak|Melding om ulovlige tiltak|Notice concerning unlawful projects|k|
ord/menerstatning|Menerstatning|Menerstatning|Permanent injury compensation||
ord/menneskerettigheter|Menneskerettar|Menneskerettigheter|Human rights||Ytringsfridom;Ytringsfrihet
ord/merverdiavgift|Meirverdiavgift|Merverdiavgift|Value added tax||Altinn;Moms;Mva.
ord/midlertidig-botilbud|Mellombels bustad|Midlertidig botilbud|Arranged housing offers|k|
ord/miljovennlig-transport|Miljøvenleg transport|Miljøvennlig transport|Environmental transportation|k|
ord/mobbing-i-skolen|Mobbing i skulen|Mobbing i skolen|Bullying in school|k|
ord/motorferdsel-i-utmark|Motorferdsel i utmark|Motorferdsel i utmark|Off-road driving|k|ATV;Beltebil;Ervervskøyrar;Ervervskøyring;Firehjuling;Helikopter;Leigekøyrar;Leigekøyring;Motorbåt;Scooterløyve;Sjøfly;Skuterløyve;Snøscooter;Snøskuter;Terrengkøyretøy;Traktor;Ervervskjører;Ervervskjøring;Leiekjører;Leiekjøring;Terrengkjøretøy
ord/motorvognavgifter|Motorvognavgifter|Motorvognavgifter|Vehicle taxes||Bensinavgift;Bilavgifter;Biltilsynet;Dieselavgift;Eingongsavgift;Omregistreringsavgift;Trafikkstasjon;Vegavgift;Vektårsavgift;Årsavgift;Engangsavgift;Veiavgift
ord/museum|Museum|Museum|Museums|k|Bygdesamling;Bygdetun;Utstilling;Museer
ord/musikk-og-kulturskole|Musikk- og kulturskule|Musikk- og kulturskole|Music and arts centres|k|Kultur- og musikkskule;Kulturskule;Musikkskule;Kultur- og musikkskole;Kulturskole;Musikkskole
ord/nabovarsel|Nabovarsel|Nabovarsel|Notice to neighbours|k|
ord/namsmyndighet|Namsmakt|Namsmyndighet|Enforcement authority||Namsfut;Namsmann;Tvangsauksjon;Tvangsfullføring;Tvangssal;Namsfogd;Tvangsfullbyrdelse;Tvangssalg
ord/naringsareal|Næringsareal|Næringsareal|Business space|k|
ord/naringsklynger|Næringsklynger|Næringsklynger|Business parks|k|
ord/narmiljotilskudd|Nærmiljøtilskot|Nærmiljøtilskudd|Local initiative funding|k|Spelemidlar;Tippemidlar;Spillemidler;Tippemidler
ord/naturskadeerstatning|Naturskadeerstatning|Naturskadeerstatning|Natural disaster compensation||
ord/naturvern|Naturvern|Naturvern|Nature conservation|k|Artsvern;Biologisk mangfald;Freding;Landkapsvernområde;Marine verneområde;Miljøinformasjon;Miljøvern;Myrvern;Nasjonalpark;Naturreservat;Restriksjonssone;Spesialområde bevaring;Trua artar;Verneområde;Verneverdig;Våtmarksvern;Biologisk mangfold;Fredning;Marine verneområder;Trua arter;Truede arter
ord/norskopplaring|Norskopplæring|Norskopplæring|Norwegian language and social studies|k|
ord/notarius-publicus|Notarius publicus|Notarius publicus|Notary public||Apostille;Byfut;Notarialforretning;Notarialstadfesting;Notarius publikus;Sorenskrivar;Byfogd;Notarialbekreftelse;Sorenskriver
ord/offentlig-innkjop|Offentleg innkjøp|Offentlig innkjøp|Public procurement||Offentleg anskaffelse;Offentleg anskaffing;Offentlig anskaffelse
ord/okonomisk-radgiving|Økonomisk rådgjeving|Økonomisk rådgiving|Financial advice|k|
ord/omsorgsavlastning|Omsorgsavlasting|Omsorgsavlastning|Care relief|k|Pleieavlasting;Pleieavlastning
ord/omsorgsbolig|Omsorgsbustad|Omsorgsbolig|Sheltererd housing|k|Tilrettelagt bustad;Tilrettelagt bolig
ord/omsorgspermisjon|Omsorgspermisjon|Omsorgspermisjon|Personal care leave||
ord/omsorgsstonad|Omsorgsstønad|Omsorgsstønad|Carer allowance|k|Følgje;Omsorgsløn;Ledsager;Omsorgslønn
ord/oppholdstillatelse|Opphaldsløyve|Oppholdstillatelse|Residence permit||Arbeidsinnvandring;Busetjingsløyve;Busettiingsløyve;Familiegjenforening;Familieinnvandring;Bosettingstillatelse
ord/oppmaling|Oppmåling|Oppmåling|Surveying|k|Dele;Deling av grunneigedom;Delingsforretning;Delingssøknad;Eigedomsdeling;Eigedomsmåling;Fastmerke;Flybilete;Flyfoto;Frådeling;Grensejustering;Grensepåvising;Grunnlagsnett;Justering av grense;Kartdata;Kartforretning;Kartverk;Målebrev;Ortofoto;Påvising av grense;Samanføying av eigedommar;Tomt;Deling av grunneiendom;Eiendomsdeling;Eiendomsmåling;Flybilde;Fradeling;Grensepåvisning;Påvisning av grense;Sammenføyning av eiendommer
ord/oppsigelse|Oppseiing|Oppsigelse|Resignation||Avskil;Overflødig;Avskjed;Overtallig
ord/organdonasjon|Organdonasjon|Organdonasjon|Organ donation||Donor;Donorkort;Organdonor
ord/parkering-og-hvileplasser|Parkering|Parkering og hvileplasser|Parking and rest area|k|Avgiftsparkering;Innfartsparkering;Parkeringsavgift;Parkeringsbot;Parkeringsgebyr;Parkeringskort;Parkeringsløyve;Parkeringsplass;Rasteplassar;Utfartsparkering;Parkeringstillatelse;Rasteplasser
ord/pasient-og-brukerombud|Pasient- og brukarombod|Pasient- og brukerombud|Ombudsman for patients||Pasienteombod;Pasientklage;Pasientombud
ord/pasientskadeerstatning|Pasientskadeerstatning|Pasientskadeerstatning|Patient compensation||Pasienteombod;Pasientklage;Pasientombud
ord/pass-og-visum|Pass og visum|Pass og visum|Passports and visa||Legitimasjon;Reisedokument;Reiseløyve;Schengen-avtalen;Utlendingspass;Reisebevis
ord/pataleunnlatelse|Påtaleunnlating|Påtaleunnlatelse|Withdrawal of criminal charges||
ord/patent-design-og-varemerke|Patent, design og varemerke|Patent, design og varemerke|Patent, design and trademarks||Oppfinning;Patentering;Patentvern;Oppfinnelse;Patentbeskyttelse
ord/pedagogisk-psykologisk-tjeneste|Pedagogisk-psykologisk teneste|Pedagogisk-psykologisk tjeneste|Educational-psychological service|k|Audiopedagog;Logoped;PP-teneste;PPT;PP-tjeneste
ord/pensjonskalkulator|Pensjonskalkulator|Pensjonskalkulator|Pension calculator||Pensjonsutrekning;Pensjonsberegning
ord/permisjon-og-fritak|Permisjon og fritak|Permisjon og fritak|Leave of absence and exemptions|k|
ord/permittering|Permittering|Permittering|Temporary redundancy||
ord/personlig-assistent|Personleg assistent|Personlig assistent|Personal assistant|k|Brukarstyrt personleg assistanse;Brukerstyrt personlig assistanse
ord/personnavn|Personnamn|Personnavn|First names||Etternamn;Folkeregister;Førenamn;Mellomnamn;Namneendring;Slektsnamn;Etternavn;Fornavn;Mellomnavn;Navneendring;Slektsnavn
ord/personskadetrygd|Personskadetrygd|Personskadetrygd|Personal injury benefit||Invalidepensjon;Krigsinvalidepensjon;Krigspensjon;Samordning
ord/persontransport|Persontransport|Persontransport|Passenger transport||Buss;Drosjeløyve;Einskildturløyve;Fellesskapslisens;Limousin;Passasjertransport;Selskapsvognløyve;Taxi;Transportbevilling;Transportløyve;Turbil;Turbuss;Turvognløyve;Enkeltturtillatelse
ord/personvern|Personvern|Personvern|Personal data protection|k|Kredittopplysningar;Overvaking;Persondata;Personregister;Tausheitserklæring;Teielovnad;Teieplikt;Kredittopplysninger;Overvåking;Overvåkning;Taushetserklæring;Taushetsplikt
ord/piggdekk|Piggdekk|Piggdekk|Studded tyres|k|Bildekk;Dekk;Kjetting;Oblat;Piggdekkavgift;Piggdekkgebyr;Piggdekkoblat;Piggdekkpant;Piggdekkretur;Vinterdekk
ord/plantedyrking|Plantedyrking|Plantedyrking|Cultivation of plants|k|Avlingssvikt;Forvareverksemd;Forverksemd;Fôrvareverksemd;Fôrverksemd;Gjødsel;Gjødsling;Husdyrgjødsel;Jordbruk;Jordbruksareal;Kulturlandskap;Miljøplan;Nydyrking;Planteproduksjon;Regionalt miljøprogram;SMIL;Spesielle miljøtiltak i jordbruket;Økologisk jordbruk;Økologisk landbruk;Forvarevirksomhet;Forvirksomhet;Fôrvarevirksomhet;Fôrvirksomhet
ord/plantevern|Plantevern|Plantevern|Plant protection|k|Giftnemnda;Plantehelse;Plantevernavgift;Plantevernmiddel;Plantevernplan;Sprøytemiddel;Plantevernmidler;Sprøytemidler
ord/politiattest|Politiattest|Politiattest|Certificate of good conduct||Vandelsattest
ord/politiske-partier|Politiske parti|Politiske partier|Political party||Partifinansiering;Partiprogram;Partistøtte
ord/prevensjon|Prevensjon|Prevensjon|Contraception||Sterilisering
ord/privat-vei|Privat veg|Privat vei|Road building|k|
ord/private-reguleringsplaner|Private reguleringsplanar|Private reguleringsplaner|Private development plans|k|Arealbruksendring;Arealplanlegging;Offentleg reguleringsplan;Oreigning;Privat reguleringsplan;Reguleringsforskrift;Reguleringsføresegn;Ekspropriasjon;Offentlig reguleringsplan;Reguleringsbestemmelse
ord/privatskole|Privatskule|Privatskole|Private schools||Friskule;Friskole
ord/produksjonstilskudd|Produksjonstilskot|Produksjonstilskudd|Produce grants|k|
ord/produktsikkerhet|Produktsikkerheit|Produktsikkerhet|Product safety||CE-merking;Faremerking;Produktmerking
ord/psykisk-helse|Psykisk helse|Psykisk helse|Mental health care|k|BUP;Barne- og ungdomspsykiatrisk poliklinikk;Barnepsykiatri;DPS;Distriktspsykiatrisk senter;Psykiatri;Psykiske lidingar;Psykolog;Ungdomspsykiatri;Psykiske lidelser
ord/radgivning-og-kurs|Rettleiing og kurs|Rådgivning og kurs|Consultation and courses|k|Brukarstyrt personleg assistanse;Brukerstyrt personlig assistanse
ord/radonmaling|Radonmåling|Radonmåling|Radon measurement|k|
ord/rapportering-for-naringsdrivende|Rapportering for næringsdrivande|Rapportering for næringsdrivende|Business reporting||
ord/regional-planlegging|Regional planlegging|Regional planlegging|Regional planning|k|Fylkesplanlegging;Interkommunalt plansamarbeid;Regionale planer
ord/registrering-av-kjoretoy|Registrering av køyretøy|Registrering av kjøretøy|Vehicle registration||Eigarskifte;Kjennemerke;Køyretøyregisteret;Omregistrering;Registreringstilhøve;Salsmelding;Eierskifte;Kjøretøyregisteret;Registreringsforhold;Salgsmelding
ord/reguleringsplan|Reguleringsplan|Reguleringsplan|Local area development plan|k|Arealbruksendring;Arealplanlegging;Offentleg reguleringsplan;Oreigning;Privat reguleringsplan;Reguleringsforskrift;Reguleringsføresegn;Ekspropriasjon;Offentlig reguleringsplan;Reguleringsbestemmelse
ord/rehabiliteringspenger|Rehabiliteringspengar|Rehabiliteringspenger|Work assessment allowance||
ord/rehabilitering|Rehabilitering|Rehabilitering|Rehabilitation|k|Attføring
ord/reindrift|Reindrift|Reindrift|Reindeer herding||Nedfôring;Rovdyr;Rovdyrerstatning;Rovdyrskade;Rovvilterstatning;Rovviltskade
ord/reisebillett|Reisebillett|Reisebillett|Travel tickets|k|Billettar;Billettbestilling;Billettinformasjon;Billettpris;Bussbillett;Ekspressbåt;Ferjebillett;Flybillett;Honnørrabatt;Moderasjon;Rutebåt;Snøggbåt;Sporvegsbillett;Studentrabatt;T-banebillett;Togbillett;Trikkebillett;Billetter;Fergebillett;Hurtigbåt;Sporveisbillett
ord/reisegaranti|Reisegaranti|Reisegaranti|Travel guarantee|k|
ord/reiseutgifter|Reiseutgifter|Reiseutgifter|Travel expenses||Reisetilskot;Reisetilskudd
ord/renovasjonsavgift|Renovasjonsavgift|Renovasjonsavgift|Waste collection fee|k|Renovasjonsgebyr>
ord/renovasjon|Renovasjon|Renovasjon|Waste collection|k|Attvinning;Avfall;Avfallsbehaldar;Avfallsplan;Boss;Bostømming;Kjeldesortering;Miljøsanering;Resirkulering;Returordning;Retursystem;Avfallsbeholder;Gjenvinning;Kildesortering;Søppeltømming
ord/repetisjonstjeneste|Repetisjonsteneste|Repetisjonstjeneste|Repetition service||
ord/rettferdsvederlag|Rettferdsvederlag|Rettferdsvederlag|Ex gratia payments||Barneheimserstatning;Krigsbarn;Rettferdsyting;Barnehjemserstatning;Billighetserstatning
ord/rettighetsregister|Rettigheitsregister|Rettighetsregister|Rights registry||Grunnbok;Grunnboka;Heftelser;Tinglysing
ord/rettshjelp|Rettshjelp|Rettshjelp|Legal aid||Advokathjelp;Fri rettshjelp;Fri sakførsel;Juridisk hjelp;Rettsråd;Advokatbistand
ord/rettssak|Rettssak|Rettssak|Legal case||Påtale;Rettsgebyr;Rettstvist;Saksøking;Sivil sak;Stemning;Straffesak;Tiltale;Vitnegodtgjering;Stevning;Vitnegodtgjørelse;Vitnegodtgjøring
ord/returordninger|Returordningar|Returordninger|Recycling scheme||
ord/ruteinformasjon|Ruteinformasjon|Ruteinformasjon|Operational information|k|Bussrute;Busstider;Båtrute;Ferjerute;Ferjetider;Forseinkingar;Kanselleringar;Køyreplanar;Ruteopplysning;Rutetabell;Rutetider;Sporvegsrute;T-banerute;Togrute;Togtider;Trikkerute;Fergerute;Fergetider;Forsinkelser;Kanselleringer;Køreplaner;Sporveisrute
ord/ruteplanlegger|Ruteplanleggjar|Ruteplanlegger|Route planner||Vegkart;Veikart
ord/samboerskap|Sambuarskap|Samboerskap|Cohabitation||Sambuarkontrakt;Samboerkontrakt
ord/samfunnsstraff|Samfunnsstraff|Samfunnsstraff|Community service||Samfunnsteneste;Samfunnstjeneste
ord/samlivsbrudd|Samlivsbrot|Samlivsbrudd|Relationship break-up|k|Delt foreldreansvar;Mekling for foreldre;Samværsrett;Separasjon;Skilsmisse
ord/samordna-opptak|Samordna opptak|Samordna opptak|Norwegian Universities and Colleges Admissions Service (NUCAS)||Studieplass
ord/sanntids-trafikkinformasjon|Sanntids trafikkinformasjon|Sanntids trafikkinformasjon|Real time traffic information|k|Kolonnekøyring;Omkøyring;Vegmelding;Vegstenging;Veimelding;Kolonnekjøring;Omkjøring;Veistenging
ord/sarskilt-sprakopplaring|Særskild språkopplæring|Særskilt språkopplæring|Special language training schools||
ord/seksjonering|Seksjonering|Seksjonering|Subdivision of land|k|Eigarseksjonering;Reseksjonering;Eierseksjonering
ord/seniortilbud|Seniortilbod|Seniortilbud|Activities for senior citizens|k|Eldresenter
ord/separasjon-og-skilsmisse|Separasjon og skilsmisse|Separasjon og skilsmisse|Separation and divorce||
ord/sertifisering-og-autorisasjon|Sertifisering og autorisasjon|Sertifisering og autorisasjon|Certification and authorization|k|Miljøsertifisering
ord/sesjon|Sesjon|Sesjon|Session||
ord/sjofart|Sjøfart|Sjøfart|Shipping||Skipsfart
ord/sjosikkerhet|Sjøsikkerheit|Sjøsikkerhet|Safety at sea||Sjøvett
ord/skadedyr|Skadedyr|Skadedyr|Pests and vermin||Flått;Hovudlus;Husbukk;Kakerlakk;Lus;Maur;Mus;Møll;Rotter;Skadedyrbekjemping;Skadedyrkontroll;Skadedyrsbekjempelse;Skadedyrskontroll;Hodelus;Skadedyrbekjempelse
ord/skatteattest|Skatteattest|Skatteattest|Tax certificate|k|
ord/skattekort|Skattekort|Skattekort|Tax deduction card||Frikort
ord/skattemelding-for-formue-og-inntektsskatt|Skattemelding for formue- og inntektsskatt|Skattemelding for formue- og inntektsskatt|Tax declaration for wealth tax and income tax||Sjølvmelding;Selvangivelse
ord/skifte-ved-dodsfall|Skifte ved dødsfall|Skifte ved dødsfall|Division of inheritance||Dødsbu;Dødsbuskifte;Offentleg skifte;Skifterett;Uskifta bu;Uskifte;Dødsbo;Dødsboskifte;Offentlig skifte;Uskiftet bo
ord/skogbrannvarsel|Skogbrannvarsel|Skogbrannvarsel|Forest fire warning||Skogbrannfare;Skogbrannvarsling
ord/skogbrukstilskudd|Skogbrukstilskot|Skogbrukstilskudd|Forestry grants|k|
ord/skogbruk|Skogbruk|Skogbruk|Forestry|k|Avverking;Hogst;Skogavgift;Skogdrift;Skogfond;Skogkultur;Skogsdrift;Skogsvirke;Skogvern;Verna skog;Avvirking;Avvirkning;Vernet skog
ord/skolefritidsordning|Skulefritidsordning|Skolefritidsordning|Extra curricular activities|k|SFO
ord/skolehelsetjeneste|Skulehelseteneste|Skolehelsetjeneste|School health service|k|Helsesøster;Skulelege;Skulelækjar;Skolelege
ord/skolemiljo|Skulemiljø|Skolemiljø|School environment|k|
ord/skoleskyss|Skuleskyss|Skoleskyss|School transport|k|Skulebuss;Skuletransport;Skuleveg;Skolebuss;Skoletransport;Skoleveg;Skolevei
ord/skoletilhorighet|Skuletilhøyrsel|Skoletilhørighet|School districts|k|
ord/skredvarsel|Skredvarsel|Skredvarsel|Avalanche warning||Jordras;Jordskred;Leirras;Leirskred;Rasfare;Skredfare;Skredvarsling;Snøras;Snøskred
ord/slektsforskning|Slektsforsking|Slektsforskning|Genealogy||
ord/smittevern|Smittevern|Smittevern|Infection prevention and control|k|Epidemi;Hygiene;Karantene;Kjønnssjukdom;Pandemi;Seksuelt overførlege sjukdommar;Smitte;Vaksinasjonskort;Vaksinasjonssertifikat;Vaksinering;Kjønnssykdom;Seksuelt overførbare sykdommer
ord/snoskuter|Snøskuter|Snøskuter|Snowmobile|k|Snøscooter
ord/soke-skole|Søkje skule|Søke skole|Applying to schools|k|
ord/soning|Soning|Soning|Serving a criminal sentence||Fengselsstraff;Forvaring;Kriminalomsorg;Sikring
ord/sosialhjelp|Sosialhjelp|Sosialhjelp|Financial social assistance|k|Grunnstønad;Hjelpestønad;Introduksjonsstønad;Introduksjonsstøtte;Kommunalt lån;Livsopphald;Livsopphaldssatsar;Sosiallån;Sosialstøtte;Utdanningsstønad;Utdanningsstøtte;Økonomisk sosialhjelp;Økonomisk støtte;Livsopphold;Livsoppholdssatser;Sosialstønad;Økonomisk stønad
ord/spesialundervisning|Spesialundervisning|Spesialundervisning|Special needs education|k|Spesialskule;Spesialundervising;Spesialskole
ord/spilleautomat|Speleautomat|Spilleautomat|Slot machines||Spelehall;Underhaldningsautomat;Spillehall;Underholdningsautomat
ord/spilleavhengighet|Speleavhengigheit|Spilleavhengighet|Gambling addiction|k|Spelavhengigheit;Spelegalskap;Spillavhengighet;Spillegalskap
ord/standarder|Standardar|Standarder|Standards||
ord/starte-eller-avslutte-bedrift|Starte eller avslutte bedrift|Starte eller avslutte bedrift|Starting or closing a business|k|Etablere barnehage;Konkurs
ord/statsborgerskap|Statsborgarskap|Statsborgerskap|Citizenship||
ord/stipend|Stipend|Stipend|Student grant||Legat;Lån;Lånekassa;Statens lånekasse for utdanning;Studielån;Lånekassen
ord/stonad-til-enslig-forsorger|Stønad til einsleg forsørgar|Stønad til enslig forsørger|Support for single parents||
ord/stonad-ved-arbeidsmarkedstiltak|Stønad ved arbeidsmarknadstiltak|Stønad ved arbeidsmarkedstiltak|Job creation grant||Bortebuartillegg;Flyttetilskot;Individstønad;Reisetilskot;Tilskot til flytting;Tilsynstillegg;Borteboertillegg;Flyttetilskudd;Reisetilskudd;Tilskudd til flytting
ord/stotte-til-bedrifter|Stønad til bedrifter|Støtte til bedrifter|Support for businesses|k|Næringsfond
ord/stotte-til-familier|Støtte til familiar|Støtte til familier|Family support|k|Familiekontor;Familierådgjeving;Familievernkontor;Husmorvikar;Parkurs;Samlivskurs;Familierådgiving;Familierådgivning
ord/stottekontakt|Støttekontakt|Støttekontakt|Support person|k|Fritidsassistent;Fritidskontakt
ord/stoy|Støy|Støy|Noise|k|Støyklage;Støyskjerming;Trafikkstøy
ord/stralevern|Strålevern|Strålevern|Radiation||Radioaktivitet;Radon;Stråling;UV-stråling;UV-varsel;UV-varsling
ord/studielan|Studielån|Studielån|Student loan||Legat;Lån;Lånekassa;Statens lånekasse for utdanning;Stipend;Lånekassen
ord/svangerskapsomsorg|Svangerskapsomsorg|Svangerskapsomsorg|Prenatal care|k|Fosterdiagnostikk;Fødsel;Graviditet;Heimefødsel;Jordmor;Jordmorteneste;Svangerskap;Svangerskapskontroll;Hjemmefødsel;Jordmortjeneste
ord/svangerskapspenger|Svangerskapspengar|Svangerskapspenger|Pregnancy benefit||
ord/svommehall|Symjehall|Svømmehall|Swimming pool|k|Symjebasseng;Svømmebasseng
ord/sykefravar|Sjukefråvær|Sykefravær|Sick leave||Eigenmelding;Sjukemelding;Sjukmelding;Egenmelding;Sykemelding;Sykmelding
ord/sykehjem|Sjukeheim|Sykehjem|Nursing home|k|Aldersheim;Aldershjem;Bu- og behandlingssenter;Buform for heildøgns omsorg og pleie;Gamleheim;Langtidsopphald;Pleieheim;Pleiehjem;Rehabiliteringsopphald;Sjukeheimsopphald;Sjukeheimsplass;Sykehjemsopphold;Bo- og behandlingssenter;Boform for heldøgns omsorg og pleie;Gamlehjem;Langtidsopphold;Rehabiliteringsopphold;Sykeheim;Sykeheimsopphold;Sykeheimsplass;Sykehjemsplass
ord/sykehus|Sjukehus|Sykehus|Hospital||DRG;Diagnoserelaterte grupper;Fritt sjukehusval;Helseføretak;Spesialisthelseteneste;Fritt sykehusvalg;Helseforetak;Spesialisthelsetjeneste
ord/sykepenger|Sjukepengar|Sykepenger|Sickness benefit||
ord/syketransport|Sjuketransport|Syketransport|Patient transport||Ambulanse;Helsebuss;Helseekspress;Køyrekontor;Pasientreise;Sjukebil;Sjukehusbuss;Kjørekontor;Sykebil;Sykehusbuss
ord/sykkel|Sykkel|Sykkel|Bicycle|k|Bysykkel;Sykkelfelt;Sykkelkart;Sykkelparkering;Sykkelsti;Sykkelveg;Sykling;Sykkelvei
ord/synshjelpemidler|Synshjelpemiddel|Synshjelpemidler|Visual aid||
ord/takster-og-kjopsinformasjon|Takstar og kjøpsinformasjon|Takster og kjøpsinformasjon|Fare and purchase information|k|Billett;Billettprisar;Billettpriser
ord/tannhelsetjeneste|Tannhelseteneste|Tannhelsetjeneste|Dental health service|k|Kjeveortopedi;Periodontitt;Skuletannlege;Tannbehandling;Tannkjøtsjukdom;Tannlegevakt;Tannpleiar;Tannregulering;Skoletannlege;Tannkjøttsykdom;Tannpleier
ord/temaplan|Temaplan|Temaplan|Theme plan|k|
ord/tilleggsstonader-til-arbeidsrettede-tiltak|Tilleggsstønader til arbeidsretta tiltak|Tilleggstønader til arbeidsrettede tiltak|Supplementary benefits to workoriented measures||
ord/tilpasset-opplaring|Tilpassa opplæring|Tilpasset opplæring|Adapted education|k|Friskule;Friskole
ord/tilrettelagt-arbeidstilbud|Tilrettelagd arbeidstilbod|Tilrettelagt arbeidstilbud|Assisted job opportunities|k|Brukarstyrt personleg assistanse;Brukerstyrt personlig assistanse
ord/tilrettelagt-fritid|Tilrettelagd fritid|Tilrettelagt fritid|Leisure activities for disabled persons|k|Aktiv fritid;Ferietilbod;Fritidskalender;Ferietilbud
ord/tilrettelagt-transport|Tilrettelagd transport|Tilrettelagt transport|Transport services for disabled persons|k|Drosjelappar;Reiserett;TT-brukar;TT-kort;TT-ordning;TT-tjeneste;Drosjelapper;TT-bruker
ord/tilrettelagte-botilbud|Tilrettelagde butilbod|Tilrettelagte botilbud|Arranged housing offers|k|
ord/tilrettelegging-pa-arbeidsplassen|Tilrettelegging på arbeidsplassen|Tilrettelegging på arbeidsplassen|Workplace facilitation||
ord/tilskudd-til-friluftsliv|Tilskot til friluftsliv|Tilskudd til friluftsliv|Funding for the outdoors|k|
ord/tilskudd-til-helse-og-eldre|Tilskot til helse og eldre|Tilskudd til helse og eldre|Funding for health and the elderly|k|Folkehelse;Støtteordningar for helse og eldre;Støtteordninger for helse og eldre
ord/tilskudd-til-miljotiltak|Tilskot til miljøtiltak|Tilskudd til miljøtiltak|Funding for environmental measures||
ord/tilskudd-til-okologisk-landbruk|Tilskot til økologisk landbruk|Tilskudd til økologisk landbruk|Organic agriculture grants|k|
ord/tilskudd-til-tro-og-livssyn|Tilskot til tru og livssyn|Tilskudd til tro og livssyn|Funding for religious and ethnic communities|k|Støtteordningar for tru og livssyn;Støtteordninger for tro og livssyn
ord/tilskudd-til-viltformal|Tilskot til viltformål|Tilskudd til viltformål|Funding for the wildlife|k|
ord/tilsyn-og-godkjenning-av-barnehager|Tilsyn og godkjenning av barnehagar|Tilsyn og godkjenning av barnehager|Supervision and approval of kindergartens|k|
ord/tilsyn-og-kontroll-med-naringsvirksomhet|Tilsyn og kontroll med næringsverksemd|Tilsyn og kontroll med næringsvirksomhet|Controlling compliance in businesses|k|
ord/tinglysing|Tinglysing|Tinglysing|Official registration||Grunnbok;Samanføyingsattest;Sammenføyningsattest;Skøyte;Tinglysingsgebyr;Sammenføyingsattest;Skjøte
ord/tjenestepensjon|Tenestepensjon|Tjenestepensjon|Public service pension||Samordning
ord/tjenester-og-krav-til-arbeidsgiver|Tenester og krav til arbeidsgivar|Tjenester og krav til arbeidsgiver|Services and obligations for employers||
ord/tjenester-og-krav-til-enkeltbransjer|Tenester og krav til enkeltbransjar|Tjenester og krav til enkeltbransjer|Services and obligations for specific industries||
ord/tobakk|Tobakk|Tobakk|Tobacco|k|Nikotin;Røykeavvenning;Røykeslutt;Røykestopp;Røyketelefonen;Røykfri;Røyking;Snus;Tobakksskade
ord/tolketjeneste|Tolketeneste|Tolketjeneste|Interpreter services|k|Omsetjing;Omsetting;Tegnspråktolk;Tolking;Translatør;Oversetting
ord/toll|Toll|Toll|Customs||Fortolling;Grensepasseringsattest;Tolldeklarasjon;Tollerklæring;Tollkreditt;Tollkvote;Tollsats;Tolltariff;Tollverdierklæring;Vareoversikt;Varefortegnelse
ord/tomtefeste|Tomtefeste|Tomtefeste|Ground lease||Bygsel;Festeavgift;Festetomt
ord/trafikksignaler-og-reguleringer|Trafikksignal og reguleringar|Trafikksignaler og reguleringer|Traffic signs and regulations||Forbikøyringsrestriksjonar;Høgdebgrensningar;Trafikklys;Tyndebegrensningar;Forbikjøringsrestriksjoner;Høydebegrensinger;Tyngdebregrensinger
ord/trafikksikkerhet|Trafikksikkerheit|Trafikksikkerhet|Traffic safety||Skuleveg;Trafikksikkerheitsplan;Trafikktryggleiksplan;Trafikkulukker;Trygg trafikk;Vegtrafikkulukke;Skoleveg;Skolevei;Trafikksikkerhetsplan;Trafikkulykker;Vegtrafikkulykke;Veitrafikkulykke
ord/truckforerbevis|Truckførarbevis|Truckførerbevis|Truck driver licence||
ord/trygde-og-servicebolig|Trygde- og servicebustad|Trygde- og servicebolig|Welfare housing||Tilrettelagt bustad;Trygdebustad;Tilrettelagt bolig;Trygdebolig
ord/trygghet-i-hjemmet|Tryggleik i heimen|Trygghet i hjemmet|Safety at home|k|Digital kalender;Digital varsling;Døralarm;E-lås;Elektronisk dørlås;Elektronisk medisindispenser;Fallvarsling, bevegelsesvarsling og røykvarsling;GPS;Komfyrvakt;Lokaliseringstenester;Responstenester;Sensorer for egenmåling;Talehjelpemiddel;Lokaliseringstjenester;Responstjenester
ord/turloyper|Turløyper|Turløyper|Trails|k|Natursti;Sykkelløyper;Sykkelstiar;Turkart;Turløype;Turområde;Tursti;Turveg;Turvegkart;Sykkelstier;Turvei;Turveikart
ord/tvangsekteskap|Tvangsekteskap|Tvangsekteskap|Forced marriage|k|
ord/uforetrygd|Uføretrygd|Uføretrygd|Disability benefits||Turistinformasjon;Uførepensjon
ord/ufrivillig-barnloshet|Ufrivillig barnløyse|Ufrivillig barnløshet|Involuntary childlessness||Assistert befruktning;In vitro-befruktning;Kunstig befruktning;Prøverøyrsbefrukting;Prøverøyrsbefruktning;Prøverørsbefruktning
ord/ungdomsmidler|Ungdomsmidlar|Ungdomsmidler|Funding for youth activities|k|Aktivitetsstøtte;Ungdomsføremål;Ungdomstiltak;Ungdomsformål
ord/utdannings--og-yrkesveiledning|Utdannings- og yrkesrettleiing|Utdannings- og yrkesveiledning|Educational and vocational guidance|k|
ord/utdanningspermisjon|Utdanningspermisjon|Utdanningspermisjon|Study leave||Studiepermisjon
ord/utenlandsk-bedrift|Utenlandsk bedrift|Utenlandsk bedrift|Foreign businesses in Norway||
ord/utlan-og-reservasjon|Utlån og reservasjon|Utlån og reservasjon|Loans and reservations|k|
ord/utslippstillatelse|Utsleppsløyve|Utslippstillatelse|Emissions permit|k|Utslippsløyve
ord/vaksine|Vaksine|Vaksine|Vaccination|k|
ord/valg|Val|Valg|Election||Folkeavstemming;Fylkestingsval;Førehandsstemming;Kommmuneval;Kommunestyreval;Listeforslag;Manntal;Røystefør;Samemanntal;Sametingsval;Stemmerett;Stemmesetel;Stortingsval;Valkort;Valresultat;Folkeavstemning;Forhåndsstemming;Fylkestingsvalg;Kommunestyrevalg;Kommunevalg;Manntall;Samemanntall;Sametingsvalg;Stemmeberettiget;Stemmeseddel;Stortingsvalg;Valgkort;Valgresultat
ord/vann-og-avlop|Vatn og avløp|Vann og avløp|Water and drain|k|
ord/vannforurensning|Vassforureining|Vannforurensning|Water pollution|k|Forsuring;Forureining;Miljøvern;Forurensing;Vannforurensing
ord/vannskuter|Vasskuter|Vannskuter|Water scooter|k|
ord/vapentillatelse|Våpenløyve|Våpentillatelse|Weapons permit||Våpenkort;Våpensøknad
ord/varvarsel|Vêrvarsel|Værvarsel|Weather forecast||Havvarsel;Kulingvarsel;Kystvarsel;Småbåtvarsel;Vermelding;Vervarsling;Vindvarsel;Vêrdata;Vêrmelding;Vêrstatistikk;Vêrvarsling;Værmelding;Værvarsling
ord/vassdrag|Vassdrag|Vassdrag|Waterways|k|Eutrofiering;Fallrettar;Kalking;Overgjødsling;Vassdragsforvaltning;Fallrettigheter
ord/veg--og-foreforhold|Veg- og føreforhold|Veg- og føreforhold|Unexpected road events and conditions||Brøyting;Glatt vegdekke;Salting;Vegstandard;Glatt veidekke;Veistandard
ord/vegarbeid|Vegarbeid|Vegarbeid|Road works||Veiarbeid
ord/vegbygging|Vegbygging|Vegbygging|Road building|k|Avkøyring;Avkøyringsløyve;Avkøyrselløyve;Brubygging;Landbruksveg;Landbruksvei;Skogsbilveg;Skogsveg;Skogveg;Tunellbygging;Avkjøringstillatelse;Avkjørsel;Brobygging;Skogsbilvei;Skogsvei;Skogvei;Tunnelbygging;Veibygging
ord/vegnett|Vegnett|Vegnett|Rod network||Aksellastrestriksjoner;Fortau;Gangvegar;Gatelys;Sykkelnettverk;Sykkelstiar;Sykkelvegar;Gangveier;Sykkelstier;Sykkeveger
ord/vegvedlikehold|Vegvedlikehald|Vegvedlikehold|Road maintenance|k|Asfaltering;Asfaltlapping;Feiebil;Grusing;Kantklipping;Kosting;Veivedlikehold
ord/velferdspermisjon|Velferdspermisjon|Velferdspermisjon|Care leave||
ord/ventelonn|Ventelønn|Ventelønn|Severance pay||Vartpengar;Ventepengar;Vartpenger;Ventepenger
ord/vergemal|Verjemål|Vergemål|Guardianship||Hjelpeverje;Mindreårig;Overformynderiet;Umyndig;Hjelpeverge
ord/verneplikt|Verneplikt|Verneplikt|Compulsory military service||Forsvar;Førstegongsteneste;Innrullering;Militærnekting;Militært tenestebevis;Sesjon;Sivilarbeid;Sivilteneste;Tenestebevis;Førstegangstjeneste;Militært tjenestebevis;Siviltjeneste;Tjenestebevis
ord/veterinar|Veterinær|Veterinær|Veterinarian|k|
ord/videregaende-opplaring|Vidaregåande opplæring|Videregående opplæring|Upper secondary education|k|
ord/videregaende-skole-for-voksne|Vidaregåande skole for vaksne|Videregående skole for voksne|Upper secondary education for adults|k|
ord/vielse|Vigsel|Vielse|Marriage|k|Borgarleg vielse;Borgarleg vigsel;Bryllaup;Ektepakt;Ekteskap;Ekteskapsinngåing;Ekteskapssvilkår;Folkeregister;Giftarmål;Giftemål;Kyrkjeleg vigsel;Partnarskap;Partnarskapsregistrering;Partnerskapsinngåing;Særeige;Vigsle;Borgerlig vielse;Bryllup;Ekteskapsinngåelse;Kirkelig vielse;Partnerskap;Partnerskapsinngåelse;Partnerskapsregistrering;Særeie
ord/viltforvaltning|Viltforvaltning|Viltforvaltning|Wildlife management|k|Elg;Fallvilt;Hjortevilt;Rovdyr;Rovvilt;Rådyr;Skada vilt;Skadd vilt;Småvilt;Storvilt;Viltfond;Viltnemnd;Viltpåkøyrsel;Skadet vilt;Viltpåkjørsel
ord/voldsoffererstatning|Valdsoffererstatning|Voldsoffererstatning|Compensation for victims of violent crime||
ord/vrakpant|Vrakpant|Vrakpant|Scrap vehicle bonus|k|Bilvrak
ord/yrkesautorisasjon|Yrkesautorisasjon|Yrkesautorisasjon|Professional qualifications||Autorisasjon
ord/yrkesskadedekning|Yrkesskadedekning|Yrkesskadedekning|Occupational injury coverage||Arbeidsulukke;Skadeforklaring;Yrkesrelatert helseplage;Yrkessjukdom;Yrkesskadeforsikring;Arbeidsulykke;Yrkessykdom
ord/ytelser-til-foreldre-og-foresatte|Ytingar til foreldre og føresette|Ytelser til foreldre og foresatte|Benefits to parents and guardians||Bidragsforskot;Eingongsstønad;Foreldrepengar;Fødselspengar;Omsorgspengar;Overgangsstønad;Støtte til barnetilsyn;Bidragsforskudd;Engangsstønad;Foreldrepenger;Fødselspenger;Omsorgspenger;Stønad til barnetilsyn
ord/ytelser-til-gjenlevende|Ytingar til gjenlevende|Ytelser til gjenlevende|Benefits to survivors||
ord/ytelser-ved-svangerskap-fodsel-og-adopsjon|Ytingar ved svangerskap, fødsel og adopsjon|Ytelser ved svangerskap, fødsel og adopsjon|Benefits in pregnancy, childbirth and adoption||Adopsjonspengar;Eingongsstønad;Foreldrepengar;Svangerskapspengar;Adopsjonspenger;Engangsstønad;Foreldrepenger;Svangerskapspenger
ord/ytelser-ved-sykdom-i-familien|Ytingar ved sjukdom i familien|Ytelser ved sykdom i familien|Benefits for familiy illness||Omsorgspengar;Opplæringspengar;Pleiepengar;Omsorgspenger;Opplæringspenger;Pleiepenger
tema/akutt-hjelp|Akutt hjelp|Akutt hjelp|Emergency help||
tema/apenhet|Openheit|Åpenhet|Transparency||
tema/arbeidsliv|Arbeidsliv|Arbeidsliv|Employment||
tema/arbeidssoking|Arbeidssøking|Arbeidssøking|Seeking employment||
tema/arbeid|Arbeid|Arbeid|Work||
tema/avfallshandtering|Avfallshandtering|Avfallshåndtering|Waste management||
tema/avgift|Avgift|Avgift|Duties||
tema/avlastning-og-stotte|Avlasting og støtte|Avlastning og støtte|Care relief and support||
tema/barnehage|Barnehage|Barnehage|Kindergartens||
tema/barnevern-og-foreldrestotte|Barnevern og foreldrestøtte|Barnevern og foreldrestøtte|Child and family welfare||
tema/bat-havn-og-kyst|Båt, hamn og kyst|Båt, havn og kyst|Boat, harbour and coast||
tema/bibliotek|Bibliotek|Bibliotek|Libraries||
tema/botilbud|Butilbod|Botilbud|Housing schemes||
tema/brann|Brann|Brann|Fire||Brannfarleg vare;Brannvesen;Eksplosiv;Eldstad;Sprengstoff;Brannfarlig vare;Eksplosiver;Ildsted
tema/bygg-og-eiendom|Bygg og eigedom|Bygg og eiendom|Building and property||
tema/bygging|Bygging|Bygging|Construction||
tema/demokrati-og-innbyggerrettigheter|Demokrati og innbyggjarrettar|Demokrati og innbyggerrettigheter|Democracy and citizen rights||
tema/dodsfall-og-gravferd|Dødsfall og gravferd|Dødsfall og gravferd|Death and funerals||
tema/eiendom|Eigedom|Eiendom|Property||
tema/ekteskap|Ekteskap|Ekteskap|Marriage||
tema/energi|Energi|Energi|Energy||
tema/erstatningsordninger|Erstatningsordningar|Erstatningsordninger|Compensation schemes||
tema/familie-og-barn|Familie og barn|Familie og barn|Family and children||
tema/familieytelser|Familieytingar|Familieytelser|Family benefits||
tema/flytting|Flytting|Flytting|Moving home||
tema/folkehelse|Folkehelse|Folkehelse|Public health||
tema/foreldre-og-foresatte|Foreldre og føresette|Foreldre og foresatte|Parents and guardians||
tema/forerkort-og-sertifikat|Førarkort og sertifikat|Førerkort og sertifikat|Driving licences||
tema/forsvaret|Forsvaret|Forsvaret|The defense||
tema/forurensning-og-straling|Forureining og stråling|Forurensning og stråling|Pollution and radiation||
tema/friluftsliv|Friluftsliv|Friluftsliv|Outdoor life||
tema/fritid|Fritid|Fritid|Leisure time||
tema/grunnskole|Grunnskule|Grunnskole|Compulsory education||
tema/handel-og-service|Handel og service|Handel og service|Trade and service||
tema/helse-og-omsorg|Helse og omsorg|Helse og omsorg|Health and care||
tema/helsetjenester|Helsetenester|Helsetjenester|Health services||
tema/hjelpemidler|Hjelpemiddel|Hjelpemidler|Disability aids||
tema/hoyere-utdanning|Høgare utdanning|Høyere utdanning|Higher education||
tema/idrett|Idrett|Idrett|Sport||
tema/innbyggerrettigheter|Innbyggjarrettar|Innbyggerrettigheter|Citizens' rights||
tema/inntektssikring|Inntektssikring|Inntektssikring|Income security||
tema/inntekt|Inntekt|Inntekt|Income||
tema/kjop-og-salg|Kjøp og sal|Kjøp og salg|Buying and selling||
tema/kjoretoy|Køyretøy|Kjøretøy|Vehicles||
tema/kultur-idrett-og-fritid|Kultur, idrett og fritid|Kultur, idrett og fritid|Culture, sport and recreation||
tema/kultur|Kultur|Kultur|Culture||
tema/kvalifisering-til-arbeid|Kvalifisering til arbeid|Kvalifisering til arbeid|Qualification for work||
tema/landbruk|Landbruk|Landbruk|Agriculture sector||
tema/leie-og-utleie|Leige og utleige|Leie og utleie|Renting and leasing||
tema/lotteri-og-pengespill|Lotteri og pengespel|Lotteri og pengespill|Lotteries and gambling||
tema/lov-og-rett|Lov og rett|Lov og rett|Legal matters||
tema/lovbrudd-og-straff|Lovbrot og straff|Lovbrudd og straff|Crime and punishment||
tema/luftfart|Luftfart|Luftfart|Aviation||
tema/medvirkning|Medverknad|Medvirkning|Involvement||
tema/miljotilskudd|Miljøtilskot|Miljøtilskudd|Public funding schemes for environment||
tema/mobilitetstilbud|Mobilitetstilbod|Mobilitetstilbud|Mobility services||Kollektivtilbud;Kollektivtilbod
tema/naringsliv|Næringsliv|Næringsliv|Business and industry||
tema/naringsutvikling|Næringsutvikling|Næringsutvikling|Business development||
tema/naring|Næring|Næring|Business||
tema/natur-klima-og-miljo|Natur, klima og miljø|Natur, klima og miljø|Nature, climate and environment||
tema/naturforvaltning|Naturforvaltning|Naturforvaltning|Nature management||
tema/okonomiske-ytelser-og-radgivning|Økonomiske ytingar og rådgjeving|Økonomiske ytelser og rådgiving|Financial support and advice||
tema/omsorgstjenester|Omsorgstenester|Omsorgstjenester|Care services||
tema/pasientrettigheter|Pasientrettar|Pasientrettigheter|Patient rights||
tema/permisjonsordninger|Permisjonsordningar|Permisjonsordninger|Leave of absence schemes||
tema/personopplysninger|Personopplysningar|Personopplysninger|Personal information||
tema/planer|Planar|Planer|Plans||
tema/politikk-og-valg|Politikk og val|Politikk og valg|Politics and elections||
tema/priser-og-gebyr-for-bygg-og-eiendom|Prisar og gebyr for bygg og eigedom|Priser og gebyr for bygg og eiendom|Prices and fees for construction and property||
tema/rettsvesen|Rettsstell|Rettsvesen|Legal system||
tema/rus-og-avhengighet|Rus og avhengigheit|Rus og avhengighet|Addiction||
tema/samfunnssikkerhet-og-beredskap|Samfunnstryggleik og beredskap|Samfunnssikkerhet og beredskap|Civil protection and emergency planning||
tema/samliv|Samliv|Samliv|Living together||
tema/skatt-og-avgift|Skatt og avgift|Skatt og avgift|Taxes and duties||
tema/skatt|Skatt|Skatt|Taxes||
tema/skole-og-utdanning|Skule og utdanning|Skole og utdanning|Schools and education||
tema/skolehverdag|Skulekvardag|Skolehverdag|School life||
tema/skolemiljo|Skulemiljø|Skolemiljø|School environment||
tema/sosiale-tjenester|Sosiale tenester|Sosiale tjenester|Social services||
tema/studiefinansiering|Studiefinansiering|Studiefinansiering|Student finances||
tema/svangerskap|Svangerskap|Svangerskap|Pregnancy||
tema/tilskudd-til-kultur-idrett-og-fritid|Tilskot til kultur, idrett og fritid|Tilskudd til kultur, idrett og fritid|Funding for culture, sport and recreation||
tema/tilskuddsordninger-for-naring|Tilskotsordningar for næring|Tilskuddsordninger for næring|Public funding schemes for business||
tema/trafikk-og-transport|Trafikk og transport|Trafikk og transport|Traffic and transport||
tema/trafikkinformasjon|Trafikkinformasjon|Trafikkinformasjon|Trafic information||Vegtrafikk
tema/utlan-og-leie|Utlån og leige|Utlån og leie|Loans and rentals||
tema/var-og-klima|Vêr og klima|Vær og klima|Weather and climate||
tema/varslingstjenester|Varslingstenester|Varslingstjenester|Warning services||
tema/veg-og-vegregulering|Veg og vegregulering|Veg og vegregulering|Road and road regulation||Vegtrafikk
tema/videregaende-skole|Vidaregåande skule|Videregående skole|Upper secondary school||Elevråd;Skulemiljøutval;Skuleutval;Skolemiljøutvalg;Skoleutvalg
tema/voksenopplaring|Vaksenopplæring|Voksenopplæring|Adult education||
tema/yrkestransport|Yrkestransport|Yrkestransport|Professional transport services||
`;
