import type { AriEvent } from './ari-events.js';
import { Unheard } from './unheard.js';

describe('while it is asked what lives', () => {
  const heard: string[] = [];
  let unheard: Unheard;
  beforeEach(() => {
    heard.length = 0;
    unheard = new Unheard((event) => void heard.push(nameOf(event)));
  });

  it('a caller who comes in is told of as soon as somebody is ready to hear it', () => {
    unheard.take(enters('first', 'caller'));
    expect(heard).toEqual([]);
    unheard.ready();
    unheard.take(enters('second', 'caller'));
    expect(heard).toEqual(['first', 'second']);
    expect([...unheard.newcomers]).toEqual(['first', 'second']);
  });

  it('all else waits for the answer, in its order', () => {
    unheard.ready();
    unheard.take(enters('leg', 'device'));
    unheard.take(enters('caller', 'caller'));
    unheard.take({ type: 'ChannelDestroyed', channel: { id: 'gone' } } as AriEvent);
    expect(heard).toEqual(['caller']);
    unheard.hearAll();
    expect(heard).toEqual(['caller', 'leg', 'gone']);
  });

  it('is told of nobody twice', () => {
    unheard.take(enters('caller', 'caller'));
    unheard.hearAll();
    unheard.ready();
    expect(heard).toEqual(['caller']);
  });
});

const enters = (id: string, how: string) =>
  ({ type: 'StasisStart', channel: { id }, args: [how] }) as unknown as AriEvent;
const nameOf = (event: AriEvent): string => ('channel' in event && event.channel?.id) || '';
