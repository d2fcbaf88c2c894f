import { adviceOnPassphrase, adviceOnPassword } from './secrets';

const dana = ['dana.reyes@example.com', 'Dana', 'Reyes'];

describe('a password', () => {
  it.each(['track-demo-2026', 'seven tall pines', 'Ünïcödé-wörter', 'x'.repeat(3) + 'kwq7291'])(
    'may be %s',
    async (password) => {
      expect(await adviceOnPassword(password, dana, 10)).toBeNull();
    },
  );

  it('has ten characters at least, however many bytes they take', async () => {
    expect(await adviceOnPassword('kwq7291mz', dana, 10)).toContain('at least 10');
    expect(await adviceOnPassword('日本語の秘密の言葉', dana, 10)).toContain('at least 10');
  });

  it('has an end', async () => {
    expect(await adviceOnPassword('abcdefgh'.repeat(17), dana, 10)).toContain('at most 128');
  });

  it.each([
    'password123',
    'Pass-Word-123',
    'QWERTYUIOP',
    '1234567890',
    'correct horse battery staple',
    'P@ssw0rd1234',
    'football2024',
    'Summer2026!!',
    'track tutoring',
    'qazwsxedcrfv',
    'lighthouse-42',
  ])('is not %s, which is known or soon guessed', async (password) => {
    expect(await adviceOnPassword(password, dana, 10)).toContain('Three or four random words');
  });

  it.each(['aaaaaaaaaaaa', 'abababababab', '..............'])('is not %s', async (password) => {
    expect(await adviceOnPassword(password, dana, 10)).toContain('random words');
  });

  it.each(['dana.reyes.x', 'REYES-family-77', 'i-am-danareyes', 'dana-and-company'])(
    'does not tell the name, as %s does',
    async (password) => {
      expect(await adviceOnPassword(password, dana, 10)).toContain('Leave out your name');
    },
  );

  it('may contain a very short name by chance', async () => {
    expect(await adviceOnPassword('lighthouse-42-orchid', ['li@example.com', 'Li', 'Xu'], 10)).toBeNull();
  });
});

describe('a passphrase', () => {
  it('may be three words', async () => {
    expect(await adviceOnPassphrase('quiet-harbor-lantern', ['sam-demo', 'Sam'], 12)).toBeNull();
  });

  it('does not contain the sign-in name', async () => {
    expect(await adviceOnPassphrase('sam-demo-sam-demo-1', ['sam-demo', 'Sam'], 12)).toContain('Leave out');
  });

  it('does not begin or end with a space that nobody sees', async () => {
    expect(await adviceOnPassphrase(' quiet harbor lantern', [], 12)).toContain('spaces');
  });
});
