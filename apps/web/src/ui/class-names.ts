/** `cn('row', isNew && 'unread')` → `row unread` */
export const cn = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ') || undefined;
