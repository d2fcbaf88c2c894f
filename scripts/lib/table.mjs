/** Two columns of text, the first as wide as its longest entry; further lines of an entry stay in the second. */
export function table(rows) {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows
    .flatMap(([name, text]) =>
      text.split('\n').map((line, index) => `  ${(index === 0 ? name : '').padEnd(width)}${line}`),
    )
    .join('\n');
}
