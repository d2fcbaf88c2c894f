import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Authenticator } from '../access/authenticator';
import { IS_PUBLIC, NEEDS_FRESH_PROOF, REQUIRED_PERMISSION } from '../access/decorators';
import type { Permission } from '../access/permissions';
import { FreshProofNeeded, NotAllowed, NotSignedIn } from './platform.errors';
import type { RequestWithActor } from './request-actor';

/** Who is calling, and may they attempt this at all. A route that declares nothing is closed. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const targets = [context.getHandler(), context.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(REQUIRED_PERMISSION, targets);
    const isPublic = this.reflector.getAllAndOverride<boolean | undefined>(IS_PUBLIC, targets) === true;

    request.actor = request.headers.cookie ? await this.authenticator.authenticate(request.headers) : null;
    if (isPublic) return true;
    if (!request.actor) throw new NotSignedIn();
    if (!permission || !request.actor.permissions.has(permission)) throw new NotAllowed();
    const needsProof = this.reflector.getAllAndOverride<boolean | undefined>(NEEDS_FRESH_PROOF, targets) === true;
    if (needsProof && !(await this.authenticator.hasFreshProof(request.actor))) throw new FreshProofNeeded();
    return true;
  }
}
