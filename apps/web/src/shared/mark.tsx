/** Two rings that share a part: two municipalities, one answer. */
export function Mark() {
  return (
    <span className="mark">
      <svg viewBox="0 0 32 20" width="32" height="20" aria-hidden="true" focusable="false">
        <circle cx="11" cy="10" r="8" className="mark__ring" />
        <circle cx="21" cy="10" r="8" className="mark__ring mark__ring--other" />
      </svg>
      Samsvar
    </span>
  );
}
