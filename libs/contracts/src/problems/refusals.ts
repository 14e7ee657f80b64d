/**
 * Every expected "no" that can reach a screen: its code, the HTTP status it travels under and a short English title.
 * A room that refuses with a new code adds its line here; the screens' words are a Record over these codes, so a code
 * without words in nynorsk, bokmål and English does not compile.
 */
export const refusals = {
  absent: { status: 404, title: 'There is no such thing here' },
  'sign-in-needed': { status: 401, title: 'Sign in first' },
  'token-invalid': { status: 401, title: 'The token is not one of ours' },
  'token-expired': { status: 401, title: 'The token has expired' },
  'sign-in-server-away': { status: 503, title: 'The sign-in server is away' },
  'sign-in-closed': { status: 503, title: 'Sign-in is closed for a moment' },
  'person-unknown': { status: 403, title: 'Signed in, but not known here' },
  'not-permitted': { status: 403, title: 'Not permitted' },
  malformed: { status: 400, title: 'The request cannot be read' },
  invalid: { status: 400, title: 'Some fields are not as they should be' },
  'too-large': { status: 413, title: 'The request is too large' },
  'unknown-media-type': { status: 415, title: 'Send JSON' },
  'too-many': { status: 429, title: 'Too many requests' },
  'too-slow': { status: 503, title: 'It took too long' },
  'closing-down': { status: 503, title: 'This process is closing down' },
  conflict: { status: 409, title: 'It does not fit with what is there' },
  fault: { status: 500, title: 'Something broke on our side' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type RefusalCode = keyof typeof refusals;
