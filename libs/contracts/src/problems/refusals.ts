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
  'signed-out': { status: 401, title: 'Signed out since the token was given' },
  'sign-out-invalid': { status: 400, title: 'Not a sign-out that the sign-in server tells of for the first time' },
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
  'too-late': { status: 409, title: 'It came too late, and nothing was done' },
  'not-now': { status: 409, title: 'It does not fit with how things are now, and nothing was done' },
  'not-on-floor': { status: 409, title: 'Not among those who answer for the centre' },
  'closing-down': { status: 503, title: 'This process is closing down' },
  'changed-meanwhile': { status: 409, title: 'Somebody else has changed it meanwhile' },
  'slug-taken': { status: 409, title: 'Another centre has that short name' },
  'kommunenummer-taken': { status: 409, title: 'A municipality of the centre has that number' },
  'agreement-overlaps': { status: 409, title: 'The municipality has an agreement at that time already' },
  'ends-before-it-starts': { status: 422, title: 'It ends before it starts' },
  'line-number-taken': { status: 409, title: 'A line of the centre has that number' },
  'hidden-number-needed': { status: 422, title: 'A forwarded line needs the hidden number that calls arrive on' },
  'period-ends-before-it-starts': { status: 422, title: 'A period closes before it opens' },
  'periods-overlap': { status: 422, title: 'Two periods of a day overlap' },
  'too-many-periods': { status: 422, title: 'A day has too many periods' },
  'closure-ends-before-it-starts': { status: 422, title: 'The closure ends before it starts' },
  'unit-name-taken': { status: 409, title: 'The municipality has a unit of that name' },
  'unit-in-use': { status: 409, title: 'Somebody belongs to the unit' },
  'subject-taken': { status: 409, title: 'Somebody is known by that sign-in' },
  'employment-overlaps': { status: 409, title: 'The person has an employment at that time already' },
  'grant-held': { status: 409, title: 'The person holds that grant already' },
  conflict: { status: 409, title: 'It does not fit with what is there' },
  fault: { status: 500, title: 'Something broke on our side' },
} as const satisfies Record<string, { readonly status: number; readonly title: string }>;

export type RefusalCode = keyof typeof refusals;
