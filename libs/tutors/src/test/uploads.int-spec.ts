import { Storage } from '@app/platform';
import { createModule, useTestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import sharp from 'sharp';
import { avatarKey } from '../domain/avatar';
import { TutorStaffFacade } from '../tutor-staff.facade';
import { TutorsSubscribersModule } from '../tutors-subscribers.module';
import { TutorsModule } from '../tutors.module';
import { ChangeAvatar } from '../use-cases/change-avatar';
import { KeepDocument } from '../use-cases/keep-document';
import { OwnApplications } from '../use-cases/own-application';
import { RemoveFiles } from '../use-cases/remove-files';
import { aPdf, aPicture, aPictureWithPlace, aPngThatSays, anSvg, aZipEnd } from './builders/given-files';
import { GivenTutors } from './builders/given-tutors';

describe('files that applicants send', () => {
  const db = useTestDatabase();
  let module: TestingModule;
  let given: GivenTutors;
  let documents: KeepDocument;
  let avatars: ChangeAvatar;
  let storage: Storage;

  beforeAll(async () => {
    module = await createModule(db, { imports: [TutorsModule, TutorsSubscribersModule] });
    given = new GivenTutors(db, module);
    documents = module.get(KeepDocument);
    avatars = module.get(ChangeAvatar);
    storage = module.get(Storage);
  });
  afterAll(() => module?.close());

  const send = (accountId: string, bytes: Buffer, name: string) =>
    documents.add(accountId, { kind: 'identity', name, bytes });
  const keptOf = async (accountId: string) => (await module.get(OwnApplications).get(accountId)).documents;
  const keysOf = async (tutorId: string) =>
    (
      await db.query<{ storage_key: string }>('SELECT storage_key FROM tutors_document WHERE tutor_id = $1', [tutorId])
    ).map((row) => row.storage_key);
  const refusal = (detail: RegExp) => ({
    code: 'tutors.file-refused',
    kind: 'invalid',
    detail: expect.stringMatching(detail) as unknown,
  });

  it('are read back by their sender and by staff, as they were', async () => {
    const { accountId, tutorId } = await given.anApplicant();
    const id = await send(accountId, aPdf(), 'My license.pdf');
    expect(await keptOf(accountId)).toMatchObject([{ id, kind: 'identity', fileName: 'My license.pdf' }]);
    expect((await documents.read(accountId, id)).content.equals(aPdf())).toBe(true);
    const opened = await module
      .get(TutorStaffFacade)
      .document(tutorId, id, { by: await given.anAccount(), reason: 'review' });
    expect(opened).toMatchObject({ fileName: 'My license.pdf', contentType: 'application/pdf' });
    expect(opened.content.equals(aPdf())).toBe(true);
    expect(Object.keys(opened)).not.toContain('storageKey');
  });

  it('are nobody else’s to read or remove', async () => {
    const { accountId } = await given.anApplicant();
    const id = await send(accountId, aPdf(), 'a.pdf');
    const other = await given.anApplicant();
    const unknown = { code: 'tutors.document-not-found', kind: 'not-found' };
    await expect(documents.read(other.accountId, id)).rejects.toMatchObject(unknown);
    await expect(documents.remove(other.accountId, id)).rejects.toMatchObject(unknown);
    expect(await keptOf(accountId)).toHaveLength(1);
  });

  it.each<[what: string, name: string, bytes: () => Buffer | Promise<Buffer>, because: RegExp]>([
    ['an empty file', 'license.pdf', () => Buffer.alloc(0), /empty/],
    ['an SVG', 'license.svg', anSvg, /PDF, JPEG and PNG/],
    ['an SVG that is named as a PNG', 'license.png', anSvg, /PDF, JPEG and PNG/],
    ['HTML that is named as a PDF', 'license.pdf', () => Buffer.from('<html><script>1</script>'), /PDF, JPEG and PNG/],
    ['a program', 'license.pdf', () => Buffer.from('MZ\u0090\u0000', 'latin1'), /PDF, JPEG and PNG/],
    ['a PNG that is named as a PDF', 'license.pdf', () => aPicture('png'), /Rename it/],
    ['a PDF without an ending', 'license', () => aPdf(), /Rename it/],
    ['a PDF with two endings, the last another', 'license.pdf.exe', () => aPdf(), /Rename it/],
    ['a PDF that is a ZIP, too', 'a.pdf', () => Buffer.concat([aPdf(), aZipEnd()]), /something else behind it/],
    ['a PDF with a ZIP inside', 'a.pdf', () => Buffer.concat([aPdf(), aZipEnd(), aPdf()]), /scripts or other files/],
    ['a PDF that begins as HTML', 'a.pdf', () => Buffer.concat([Buffer.from('<b>'), aPdf()]), /PDF|damaged/],
    ['a PDF with a script', 'a.pdf', () => aPdf('<< /S /JavaScript /JS (app.alert) >>'), /scripts or other files/],
    ['a PDF with a hidden script', 'a.pdf', () => aPdf('<< /S /J#61vaScript >>'), /scripts or other files/],
    ['a PDF with a file inside', 'a.pdf', () => aPdf('<< /EmbeddedFiles 2 0 R >>'), /scripts or other files/],
    ['20,000 × 20,000 pixels in a tiny file', 'a.png', () => aPngThatSays(20_000, 20_000), /more pixels/],
    ['one line of endless pixels', 'a.png', () => aPngThatSays(100_000, 1), /more pixels/],
    ['a picture that ends in the middle', 'a.png', async () => (await aPicture('png')).subarray(0, 60), /damaged/],
  ])('refuse %s, and keep nothing of it', async (_, name, bytes, because) => {
    const { accountId, tutorId } = await given.anApplicant();
    await expect(send(accountId, await bytes(), name)).rejects.toMatchObject(refusal(because));
    expect(await keysOf(tutorId)).toEqual([]);
  });

  it('refuse what is larger than the operator allows', async () => {
    const { accountId } = await given.anApplicant();
    await expect(send(accountId, Buffer.alloc(10 * 1024 * 1024 + 1), 'a.pdf')).rejects.toMatchObject({
      code: 'tutors.file-too-large',
      kind: 'too-large',
    });
  });

  it('are at most twelve, also when sent all at once', async () => {
    const { accountId } = await given.anApplicant();
    const many = Array.from({ length: 14 }, (_, n) => send(accountId, aPdf(`<< /Page ${n} >>`), `page ${n}.pdf`));
    const answers = await Promise.allSettled(many);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(12);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'tutors.too-many-documents' },
    });
    expect(await keptOf(accountId)).toHaveLength(12);
  });

  it('are kept once when sent twice', async () => {
    const { accountId, tutorId } = await given.anApplicant();
    const [first, second] = [await send(accountId, aPdf(), 'a.pdf'), await send(accountId, aPdf(), 'b.pdf')];
    expect(second).toBe(first);
    expect(await keysOf(tutorId)).toHaveLength(1);
  });

  it.each<[name: string, shown: string]>([
    ['../../../../etc/passwd.pdf', 'passwd.pdf'],
    ['..\\..\\windows\\system32\\evil.pdf', 'evil.pdf'],
    ['/etc/cron.d/x.pdf', 'x.pdf'],
    ['\u0000bad\r\nSet-Cookie: a=b.pdf', 'badSet-Cookie a=b.pdf'],
    ['\u202Efdp.exe.pdf', 'fdp.exe.pdf'],
    ['.pdf', 'document.pdf'],
    [`${'a'.repeat(5000)}.pdf`, `${'a'.repeat(100)}.pdf`],
    ['Führerschein 運転免許証.PDF', 'Führerschein 運転免許証.pdf'],
  ])('called %j are shown as %j and kept where no name leads', async (name, shown) => {
    const { accountId, tutorId } = await given.anApplicant();
    await send(accountId, aPdf(), name);
    expect(await keptOf(accountId)).toMatchObject([{ fileName: shown }]);
    const [key = ''] = await keysOf(tutorId);
    expect(key).toMatch(/^tutors\/documents\/[0-9a-f-]{36}$/);
    expect(await storage.has(key)).toBe(true);
  });

  it('lose the place where a picture was taken, and what hides behind it', async () => {
    const { accountId } = await given.anApplicant();
    const withPlace = await aPictureWithPlace();
    expect(withPlace.includes('Somebody Private')).toBe(true);
    const id = await send(accountId, Buffer.concat([withPlace, aZipEnd()]), 'passport.jpg');
    const { content } = await documents.read(accountId, id);
    expect(content.includes('Somebody Private')).toBe(false);
    expect(content.includes('PK\u0005\u0006')).toBe(false);
    expect((await sharp(content).metadata()).exif).toBeUndefined();
  });

  it('stay as staff read them once the application is sent', async () => {
    const { accountId } = await given.aSubmittedApplicant();
    await expect(send(accountId, aPdf(), 'a.pdf')).rejects.toMatchObject({ code: 'tutors.application-closed' });
  });

  it('leave the storage after they were removed, and when their writer died before the row', async () => {
    const { accountId, tutorId } = await given.anApplicant();
    const id = await send(accountId, aPdf(), 'a.pdf');
    const [key = ''] = await keysOf(tutorId);
    await documents.remove(accountId, id);
    const job = module.get(RemoveFiles);
    await job.run(db.clock.now());
    expect(await storage.has(key)).toBe(false);

    await storage.put('tutors/documents/left-behind', Buffer.from('x'), { contentType: 'application/pdf' });
    const writing = db.clock.now().add({ hours: 1 }).toString();
    await db.query('INSERT INTO tutors_unreferenced_file VALUES ($1, $2)', ['tutors/documents/left-behind', writing]);
    await job.run(db.clock.now());
    expect(await storage.has('tutors/documents/left-behind')).toBe(true);
    db.clock.advance({ hours: 1 });
    await job.run(db.clock.now());
    expect(await storage.has('tutors/documents/left-behind')).toBe(false);
    expect(await db.query('SELECT 1 FROM tutors_unreferenced_file')).toEqual([]);
  });

  describe('as a picture of themselves', () => {
    const avatarOf = async (accountId: string) =>
      /tutor-avatars\/([^/]+)\//.exec((await module.get(OwnApplications).get(accountId)).profile.avatarUrl ?? '')?.[1];

    it('become squares drawn anew, without the place where they were taken', async () => {
      const { accountId } = await given.anApplicant();
      await avatars.set(accountId, await aPictureWithPlace());
      const id = (await avatarOf(accountId)) ?? '';
      for (const size of [128, 512] as const) {
        const picture = await avatars.read(id, size);
        expect(await sharp(picture).metadata()).toMatchObject({ format: 'webp', width: size, height: size });
        expect(picture.includes('Somebody Private')).toBe(false);
        expect((await sharp(picture).metadata()).exif).toBeUndefined();
      }
    });

    it.each<[what: string, bytes: () => Buffer | Promise<Buffer>, because: RegExp]>([
      ['an SVG', anSvg, /JPEG, PNG or WebP/],
      ['a PDF', () => aPdf(), /JPEG, PNG or WebP/],
      ['20,000 × 20,000 pixels in a tiny file', () => aPngThatSays(20_000, 20_000), /more pixels/],
      ['a speck', () => aPicture('png', { width: 20, height: 20 }), /at least 96/],
      ['nothing', () => Buffer.alloc(0), /empty/],
      ['half a picture', async () => (await aPicture('jpeg')).subarray(0, 200), /damaged/],
    ])('refuse %s', async (_, bytes, because) => {
      const { accountId } = await given.anApplicant();
      await expect(avatars.set(accountId, await bytes())).rejects.toMatchObject(refusal(because));
      expect(await avatarOf(accountId)).toBeUndefined();
    });

    it('are gone from their address once they are replaced or taken back', async () => {
      const { accountId } = await given.anApplicant();
      await avatars.set(accountId, await aPicture());
      const first = (await avatarOf(accountId)) ?? '';
      await avatars.set(accountId, await aPicture('png'));
      const second = (await avatarOf(accountId)) ?? '';
      expect(second).not.toBe(first);
      const gone = { code: 'tutors.avatar-not-found', kind: 'not-found' };
      await expect(avatars.read(first, 512)).rejects.toMatchObject(gone);
      await avatars.remove(accountId);
      await expect(avatars.read(second, 512)).rejects.toMatchObject(gone);
      await module.get(RemoveFiles).run(db.clock.now());
      for (const id of [first, second]) expect(await storage.has(avatarKey(id, 512))).toBe(false);
    });
  });
});
