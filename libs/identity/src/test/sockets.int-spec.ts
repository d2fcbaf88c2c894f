import { Global, Module } from '@nestjs/common';
import { RealtimePublisher } from '@app/realtime';
import { IdentitySubscribersModule } from '../identity-subscribers.module';
import { ChangeGuardianship } from '../use-cases/families/change-guardianship';
import { SignOut } from '../use-cases/sign-in/sign-out';
import { useIdentity } from './use-identity';

class RecordingPublisher {
  readonly closed: string[] = [];

  closeSignIn(signInId: string): void {
    this.closed.push(`sign-in ${signInId}`);
  }

  closeAccount(accountId: string): void {
    this.closed.push(`account ${accountId}`);
  }
}

const publisher = new RecordingPublisher();

@Global()
@Module({ providers: [{ provide: RealtimePublisher, useValue: publisher }], exports: [RealtimePublisher] })
class RecordingRealtimeModule {}

const { app, given, deliver } = useIdentity({ imports: [RecordingRealtimeModule, IdentitySubscribersModule] });

beforeEach(() => publisher.closed.splice(0));

describe('open sockets', () => {
  it('of every sign-in close after signing out everywhere', async () => {
    const guardian = await given.guardian();
    const other = await given.authenticate((await given.signedIn(guardian.email)).token);
    await app.get(SignOut).everywhere(guardian.actor);
    await deliver();
    expect(publisher.closed.sort()).toEqual(
      [`sign-in ${guardian.actor.signInId}`, `sign-in ${other!.signInId}`].sort(),
    );
  });

  it('of a guardian close when their powers changed: they come back with what is left', async () => {
    const owner = await given.guardian();
    const studentId = await given.studentOf(owner);
    const aunt = await given.guardian();
    await given.joins(aunt, owner.familyId, studentId);
    const link = { familyId: owner.familyId, studentId, guardianId: aunt.accountId, demandsPresence: false };
    await app.get(ChangeGuardianship).execute(owner.actor, { ...link, powers: [] });
    await deliver();
    expect(publisher.closed).toEqual([`account ${aunt.accountId}`]);
  });
});
