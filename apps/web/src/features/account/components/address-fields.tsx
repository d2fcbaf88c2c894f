import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { US_STATES, zoneChoices } from '../../../lib/us-states';

type FieldProps = Pick<ComponentProps<typeof TextInput>, 'value' | 'error'>;

/** A US postal address, for registering and for the settings. */
export function AddressFields({
  field,
}: {
  field: (path: 'street' | 'city' | 'stateCode' | 'postalCode') => FieldProps;
}) {
  return (
    <>
      <TextInput label="Street" autoComplete="street-address" {...field('street')} />
      <TextInput label="City" autoComplete="address-level2" {...field('city')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <NativeSelect
          label="State or territory"
          data={[{ value: '', label: 'Choose one' }, ...US_STATES]}
          autoComplete="address-level1"
          {...(field('stateCode') as ComponentProps<typeof NativeSelect>)}
        />
        <TextInput label="ZIP code" inputMode="numeric" autoComplete="postal-code" {...field('postalCode')} />
      </SimpleGrid>
    </>
  );
}

export function ZoneField({ zone, ...props }: { zone: string } & ComponentProps<typeof NativeSelect>) {
  return (
    <NativeSelect
      label="Time zone"
      description="All times are shown in this zone."
      data={zoneChoices(zone)}
      {...props}
    />
  );
}
