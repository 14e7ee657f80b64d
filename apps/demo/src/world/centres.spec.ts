import { demoCentres, demoMunicipalities, demoNumbers, demoPeople } from './index.js';

describe('the places of the demo world', () => {
  it.each(demoCentres)('$name shares its cost whole', ({ key }) => {
    const shares = demoMunicipalities
      .filter(({ centre }) => centre === key)
      .map(({ agreement }) => agreement.costShare);
    expect(shares.reduce((sum, share) => sum + share)).toBe(10_000);
  });

  it('answers on numbers that nobody has', () => {
    const lines = demoMunicipalities.flatMap(({ lines }) => lines);
    const arriving = lines.map(({ dialledNumber, hiddenNumber }) => hiddenNumber ?? dialledNumber);
    for (const number of arriving) expect(number).toMatch(/^\+475400[0-9]{4}$/);
    expect(new Set(arriving).size).toBe(lines.length);
    for (const number of demoNumbers.values()) expect(arriving).not.toContain(number);
    expect(new Set(demoNumbers.values()).size).toBe(demoNumbers.size);
  });

  it('has the units that its people belong to', () => {
    const units = new Set(demoMunicipalities.flatMap(({ key, units }) => units.map((unit) => `${key}/${unit.key}`)));
    for (const { employer, unit } of demoPeople) {
      if (unit !== undefined) expect(units).toContain(`${employer}/${unit}`);
    }
  });
});
