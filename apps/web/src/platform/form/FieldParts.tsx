import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import { Icon } from '../../ui/Icon';
import { texts } from './texts';

export interface FieldProps {
  name: string;
  label: string;
  hint?: ReactNode;
  /** Says so beside the label; nothing else follows from it. */
  optional?: boolean;
}

export function Optional() {
  return <span className="optional"> ({useTexts(texts).optional})</span>;
}

export const Hint = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="hint" id={id}>
    {children}
  </p>
);

export const Fault = ({ id, children }: { id: string; children: ReactNode }) => (
  <p className="fault" id={id}>
    <Icon name="warning" />
    <span>{children}</span>
  </p>
);
