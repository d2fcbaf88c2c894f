import type { RouteCases } from '../route-case';

export const accountsCases: RouteCases = {
  passAgeGate: { for: 'everyone', body: () => ({ birthDate: '1984-02-29' }) },
};
