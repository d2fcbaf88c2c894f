import { adviceOnPassphrase, adviceOnPassword } from './secrets';

const dana = ['dana.reyes@example.com', 'Dana', 'Reyes'];

describe('a password', () => {
  it.each(['track-demo-2026', 'seven tall pines', 'Ünïcödé-wörter', 'x'.repeat(3) + 'kwq7291'])(
    'may be %s',
    (password) => {
      expect(adviceOnPassword(password, dana, 10)).toBeNull();
    },
  );

  it('has ten characters at least, however many bytes they take', () => {
    expect(adviceOnPassword('kwq7291mz', dana, 10)).toContain('at least 10');
    expect(adviceOnPassword('日本語の秘密の言葉', dana, 10)).toContain('at least 10');
  });

  it('has an end', () => {
    expect(adviceOnPassword('abcdefgh'.repeat(17), dana, 10)).toContain('at most 128');
  });

  it.each(['password123', 'Pass-Word-123', 'QWERTYUIOP', '1234567890', 'correct horse battery staple'])(
    'is not %s, which everybody tries',
    (password) => {
      expect(adviceOnPassword(password, dana, 10)).toContain('tries this one first');
    },
  );

  it.each(['aaaaaaaaaaaa', 'abababababab', '..............'])('is not %s', (password) => {
    expect(adviceOnPassword(password, dana, 10)).toContain('different characters');
  });

  it.each(['dana.reyes.x', 'REYES-family-77', 'i-am-danareyes', 'dana-and-company'])(
    'does not tell the name, as %s does',
    (password) => {
      expect(adviceOnPassword(password, dana, 10)).toContain('Leave out your name');
    },
  );

  it('may contain a very short name by chance', () => {
    expect(adviceOnPassword('lighthouse-42', ['li@example.com', 'Li', 'Xu'], 10)).toBeNull();
  });
});

describe('a passphrase', () => {
  it('may be three words', () => {
    expect(adviceOnPassphrase('quiet-harbor-lantern', ['sam-demo', 'Sam'], 12)).toBeNull();
  });

  it('does not contain the sign-in name', () => {
    expect(adviceOnPassphrase('sam-demo-sam-demo-1', ['sam-demo', 'Sam'], 12)).toContain('Leave out');
  });

  it('does not begin or end with a space that nobody sees', () => {
    expect(adviceOnPassphrase(' quiet harbor lantern', [], 12)).toContain('spaces');
  });
});
