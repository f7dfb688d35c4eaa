/** How much of something is used, with the words beside it in `label`; drawn in SVG because widths may not be inline styles. */
export function Meter({ value, max, label }: { value: number; max: number; label: string }) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <svg className="bar" role="img" aria-label={label} viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className="ground" width="100" height="4" />
      <rect className="fill" width={part * 100} height="4" />
    </svg>
  );
}
