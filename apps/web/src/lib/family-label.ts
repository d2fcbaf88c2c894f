/** Two families may have the same name: a couple who each own one. */
export const familyLabel = ({ name, isOwn }: { name: string; isOwn: boolean }): string =>
  isOwn ? `${name} (yours)` : name;
