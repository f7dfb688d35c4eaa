import { PlainButton } from './PlainButton';

/** The way out of an index that is open as a sheet, in the words of what it leads to. */
export const SheetEnd = ({ label }: { label: string }) => (
  <p className="sheet-end">
    <PlainButton className="btn main wide" popoverTarget="index" popoverTargetAction="hide">
      <span>{label}</span>
    </PlainButton>
  </p>
);
