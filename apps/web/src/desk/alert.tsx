import { useState } from 'react';

/** Said at once to whoever listens, as it was when it came: what changes in it afterwards is not said again. */
export function Alert({ text }: { text: string }) {
  const [first] = useState(text);
  return (
    <div role="alert" className="aksel-sr-only">
      {first}
    </div>
  );
}
