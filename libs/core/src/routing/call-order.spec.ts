import { seconds } from '../kernel/time.js';
import { aLine, anAgent, aPlan, gulen, osteroy, samnanger, Scene, shift } from '../testing/index.js';

describe('who is next', () => {
  it('is, on equal lines, whoever has waited longest, over all municipalities', () => {
    const floor = aFloor().rings('c1', 'gulen').passes(1).rings('c2', 'osteroy').ready('blid');
    expect(floor.where('c1')).toBe('offered blid');
  });

  it('is whoever has used up most of the line’s own target', () => {
    const floor = aFloor().rings('c1', 'gulen').passes(5).rings('c2', 'samnanger').passes(10).ready('blid');
    expect(floor.where('c2')).toBe('offered blid');
  });

  it('is whoever rings a line of higher priority', () => {
    const floor = aFloor().rings('c1', 'gulen').passes(60).rings('c2', 'alarm').ready('blid');
    expect(floor.where('c2')).toBe('offered blid');
  });
});

describe('who may take it', () => {
  it('nobody outside the agreement', () => {
    const floor = aFloor().ready('heim').rings('c1', 'samnanger').passes(120);
    expect(floor.where('c1')).toBe('waiting');
  });

  it('the standby, when the seats are full and the caller has waited 15 s', () => {
    const floor = aFloor().ready('blid', 'bak').rings('c0').picksUp('blid').rings('c1').passes(14.999);
    expect(floor.where('c1')).toBe('waiting');
    floor.passes(0.001);
    expect(floor.where('c1')).toBe('offered bak');
    expect(floor.last('offer-made')!.because).toEqual(['standby-after-15s', 'longest-idle']);
  });

  it('who speaks the language asked for; beyond the target, anyone, with the language shown [B09]', () => {
    const floor = aFloor().rings('c1');
    floor
      .happens({ type: 'key-pressed', callId: floor.call('c1').id, key: '2' })
      .ready('blid')
      .passes(28.999);
    expect(floor.where('c1')).toBe('waiting');
    floor.passes(0.001);
    expect(floor.last('offer-made')!.because).toEqual(['language-waived:en', 'longest-idle']);
  });

  it('nobody in the last minute of the shift', () => {
    const floor = aFloor().at('11:58:50').ready('kort').at('11:59').rings('c1');
    expect(floor.where('c1')).toBe('waiting');
    expect(floor.agent('kort').onDuty).toBe('off');
  });
});

function aFloor(): Scene {
  const lines = [
    aLine('gulen'),
    aLine('osteroy', { municipalityId: osteroy }),
    aLine('samnanger', { municipalityId: samnanger, target: seconds(15) }),
    aLine('alarm', { priority: 1 }),
  ];
  const agents = [
    anAgent('blid'),
    anAgent('heim', { answersFor: [gulen, osteroy] }),
    anAgent('bak', { duties: [shift('08:00', '16:00', 'standby')] }),
    anAgent('kort', { duties: [shift('09:00', '12:00')] }),
  ];
  return new Scene(aPlan({ lines, agents })).at('09:00');
}
