import { greetingToSay } from './greeting-to-say.js';

const gulen = { municipality: 'Gulen', writtenStandard: 'nn', fullName: 'Blid Bringebær' } as const;

describe('the greeting to say', () => {
  it('is in the municipality’s own written standard and name, by one’s given name', () => {
    expect(greetingToSay('nn', gulen)).toEqual({
      language: 'nn',
      text: 'Gulen kommune, du snakkar med Blid. Kva kan eg hjelpe deg med?',
    });
    const storoy = { ...gulen, municipality: 'Storøy', writtenStandard: 'nb' } as const;
    expect(greetingToSay('nn', storoy).text).toBe('Storøy kommune, du snakker med Blid. Hva kan jeg hjelpe deg med?');
  });

  it('is in English to whoever asked for that, and in the municipality’s own to whoever asked for what we do not write', () => {
    expect(greetingToSay('en', gulen)).toMatchObject({ language: 'en' });
    expect(greetingToSay('uk', gulen)).toMatchObject({ language: 'nn' });
  });
});
