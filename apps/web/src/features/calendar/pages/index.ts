import '@mantine/schedule/styles.css';

export { CalendarPage } from './calendar-page';
