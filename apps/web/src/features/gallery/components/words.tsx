import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { BackLink } from '../../../components/ui/back-link';
import { Brand } from '../../../components/ui/brand';
import { ExternalLink } from '../../../components/ui/external-link';
import { Facts } from '../../../components/ui/facts';
import { Minutes, MinutesFigure } from '../../../components/ui/minutes';
import { PersonAvatar } from '../../../components/ui/person-avatar';
import { Tag, type TagTone } from '../../../components/ui/tag';
import { When } from '../../../components/ui/when';
import { Specimen, State } from './specimen';

const TONES: TagTone[] = ['quiet', 'action', 'time', 'confirmed', 'loss'];

/** What says something: figures, times, labels, links. */
export function WordSpecimens() {
  return (
    <>
      <Specimen name="Brand">
        <Brand />
      </Specimen>
      <Specimen name="Tag">
        <Group>
          {TONES.map((tone) => (
            <Tag key={tone} tone={tone}>
              {tone}
            </Tag>
          ))}
        </Group>
        <Badge variant="light">Badge</Badge>
      </Specimen>
      <Specimen name="Minutes">
        <Group gap="xl">
          <MinutesFigure minutes={1240} label="available" />
          <MinutesFigure minutes={0} label="held" />
        </Group>
        <Text>
          In a sentence: <Minutes minutes={45} /> are left.
        </Text>
      </Specimen>
      <Specimen name="When">
        <State name="one zone">
          <When startsAt="2027-03-04T21:30:00Z" endsAt="2027-03-04T22:15:00Z" />
        </State>
        <State name="the tutor’s clock differs">
          <When
            startsAt="2027-03-04T21:30:00Z"
            endsAt="2027-03-04T22:15:00Z"
            tutorZone="America/Los_Angeles"
            size="lg"
          />
        </State>
        <State name="over midnight">
          <When startsAt="2027-03-05T04:30:00Z" endsAt="2027-03-05T05:30:00Z" size="sm" />
        </State>
      </Specimen>
      <Specimen name="Facts">
        <Facts
          facts={[
            ['Tutor', 'Ada L.'],
            ['Length', <Minutes key="length" minutes={60} />],
            ['A long one', 'Words that go on for so long that they need a second line on any phone there is'],
          ]}
        />
      </Specimen>
      <Specimen name="PersonAvatar">
        <Group>
          {['ada', 'ben', 'sam', 'dana'].map((seed) => (
            <PersonAvatar key={seed} seed={seed} />
          ))}
          <PersonAvatar seed="ada" size={72} />
        </Group>
      </Specimen>
      <Specimen name="Links">
        <Stack gap="xs" align="flex-start">
          <BackLink to="/dev/gallery">Back</BackLink>
          <Anchor href="#specimen-links">A link in the app</Anchor>
          <ExternalLink href="https://example.com">Another site</ExternalLink>
        </Stack>
      </Specimen>
    </>
  );
}
