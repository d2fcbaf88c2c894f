import { createServer, type Server } from 'node:http';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** Prometheus metrics of one process, on a port of their own: they are not for the public. */
@Injectable()
export class Metrics implements OnModuleDestroy {
  readonly registry = new Registry();
  private server: Server | null = null;

  readonly httpSeconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  counter(name: string, help: string, labelNames: string[] = []): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  gauge(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read().catch(() => Number.NaN));
      },
    });
  }

  /** Serves /metrics; with `health` also /health, for a process that has no other port. */
  listen(host: string, port: number, health?: () => Promise<boolean>): Promise<void> {
    const server = createServer((request, response) => {
      void this.answer(request.url ?? '', health).then(({ status, body }) => {
        response.writeHead(status, { 'Content-Type': this.registry.contentType }).end(body);
      });
    });
    this.server = server;
    return new Promise((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  }

  async onModuleDestroy(): Promise<void> {
    const { server } = this;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(url: string, health?: () => Promise<boolean>): Promise<{ status: number; body: string }> {
    if (url === '/metrics') return { status: 200, body: await this.registry.metrics() };
    if (url === '/health' && health)
      return (await health()) ? { status: 200, body: 'ok' } : { status: 503, body: 'not ready' };
    return { status: 404, body: 'not found' };
  }
}
