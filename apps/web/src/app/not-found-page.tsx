import { NotFound } from '../components/ui/states';

export function NotFoundPage() {
  return <NotFound />;
}
