import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { HealthCheck, HealthCheckService, HealthIndicatorService, type HealthCheckResult } from '@nestjs/terminus';
import { Public } from '../access/decorators';
import { Settings } from '../config/settings';
import { Database } from '../database/database';
import { outboxAgeSeconds } from './outbox-age';

/** Beyond this the worker is not keeping up, or not there. */
const OLDEST_EVENT_SECONDS = 60;
const PROBE_MILLISECONDS = 2_000;

@Public()
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** The process answers. */
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** It can do its work. A missing video server is a fault only where one is configured. */
  @Get('ready')
  @HealthCheck()
  ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.postgres(), () => this.livekit(), () => this.queue()]);
  }

  private async postgres() {
    const check = this.indicator.check('postgres');
    return this.database.query('SELECT 1').then(
      () => check.up(),
      () => check.down(),
    );
  }

  private async livekit() {
    const check = this.indicator.check('livekit');
    if (!this.settings.livekit) return check.up({ configured: false });
    return fetch(this.settings.livekit.url, { signal: AbortSignal.timeout(PROBE_MILLISECONDS) }).then(
      (answer) => (answer.ok ? check.up() : check.down()),
      () => check.down(),
    );
  }

  private async queue() {
    const check = this.indicator.check('queue');
    const ageSeconds = await outboxAgeSeconds(this.database).catch(() => null);
    if (ageSeconds === null) return check.down();
    return ageSeconds <= OLDEST_EVENT_SECONDS ? check.up({ ageSeconds }) : check.down({ ageSeconds });
  }
}
