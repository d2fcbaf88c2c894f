export { ConsoleModule } from './console.module';
export { ConsoleHttpModule } from './console-http.module';
export { ConsoleSubscribersModule } from './console-subscribers.module';
export { BreakGlassChanged } from './console.events';
