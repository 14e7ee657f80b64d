/** All the demo's sign-in pages wear. Its hash stands in their content security policy. */
export const styles = `
:root { color-scheme: light; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #23262a; background: #f2f3f5; }
.banner { margin: 0; padding: .5rem 1rem; background: #ffe9b8; color: #3d2a00; text-align: center; }
main { max-width: 64rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 2rem; margin: .5rem 0; }
h2 { font-size: 1.375rem; margin: 1.5rem 0 0; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
ul { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); }
button { font: inherit; font-weight: 600; width: 100%; min-height: 3rem; padding: .5rem .75rem; text-align: left; color: #23262a; background: #fff; border: 1px solid #5b6573; border-radius: 6px; cursor: pointer; }
button span { display: block; font-weight: 400; }
button:hover { background: #e6eefa; }
a:focus-visible, button:focus-visible { outline: 3px solid #0b4fb3; outline-offset: 2px; }
.fault { padding: .75rem; background: #fff; border-left: 6px solid #b4232a; }
.cause { color: #4a5058; }
`;
