import type { CSSProperties } from 'react';
import type { MailFact, MailWords, WayOut } from '../domain/words';

const INDIGO = '#312e81';
const AMBER = '#92400e';
const INK = '#1f2937';
const QUIET = '#4b5563';
const LINE = '#e5e7eb';

const FONT = 'Inter, "Segoe UI", Helvetica, Arial, sans-serif';

const styles = {
  body: { backgroundColor: '#f5f5fa', color: INK, fontFamily: FONT, margin: 0, padding: '24px 12px' },
  brand: {
    color: INDIGO,
    display: 'block',
    fontSize: '15px',
    fontWeight: 700,
    margin: '0 0 20px',
    textDecoration: 'none',
  },
  card: { backgroundColor: '#ffffff', borderRadius: '12px', margin: '0 auto', maxWidth: '560px', padding: '32px' },
  heading: { color: INDIGO, fontSize: '22px', lineHeight: '28px', margin: '0 0 16px' },
  paragraph: { fontSize: '16px', lineHeight: '24px', margin: '0 0 16px' },
  facts: { margin: '0 0 16px' },
  label: { color: QUIET, fontSize: '14px', padding: '6px 12px 6px 0', verticalAlign: 'top', width: '40%' },
  value: { fontSize: '14px', fontWeight: 600, padding: '6px 0', verticalAlign: 'top' },
  button: {
    backgroundColor: INDIGO,
    borderRadius: '8px',
    color: '#ffffff',
    display: 'inline-block',
    fontSize: '16px',
    fontWeight: 600,
    margin: '8px 0',
    padding: '12px 20px',
    textDecoration: 'none',
  },
  line: { borderColor: LINE, margin: '24px 0 16px' },
  footnote: { color: QUIET, fontSize: '13px', lineHeight: '20px', margin: '0 0 8px' },
  wayOut: { color: QUIET, textDecoration: 'underline' },
} as const satisfies Record<string, CSSProperties>;

export interface MailLayoutProps {
  words: MailWords;
  publicUrl: string;
  wayOut: WayOut | null;
}

type MailParts = typeof import('@react-email/components');

/** The one look of every mail. Links lead to the product's own address and nowhere else. */
export function mailLayout(parts: MailParts) {
  const { Body, Button, Column, Container, Head, Heading, Hr, Html, Link, Preview, Row, Section, Text } = parts;

  function Facts({ facts }: { facts: MailFact[] }) {
    return (
      <Section style={styles.facts}>
        {facts.map(({ label, value, isMinutes }) => (
          <Row key={label}>
            <Column style={styles.label}>{label}</Column>
            <Column style={isMinutes ? { ...styles.value, color: AMBER } : styles.value}>{value}</Column>
          </Row>
        ))}
      </Section>
    );
  }

  return function MailLayout({ words, publicUrl, wayOut }: MailLayoutProps) {
    return (
      <Html lang="en">
        <Head>
          <title>{words.subject}</title>
          <meta name="color-scheme" content="light" />
        </Head>
        <Preview>{words.preview}</Preview>
        <Body style={styles.body}>
          <Container style={styles.card}>
            <Link href={publicUrl} style={styles.brand}>
              Track Tutoring
            </Link>
            <Heading as="h1" style={styles.heading}>
              {words.heading}
            </Heading>
            {words.paragraphs.map((paragraph) => (
              <Text key={paragraph} style={styles.paragraph}>
                {paragraph}
              </Text>
            ))}
            {words.facts && <Facts facts={words.facts} />}
            {words.action && (
              <Button href={publicUrl + words.action.path} style={styles.button}>
                {words.action.label}
              </Button>
            )}
            <Hr style={styles.line} />
            <Text style={styles.footnote}>{words.footnote}</Text>
            {wayOut && (
              <Text style={styles.footnote}>
                <Link href={wayOut.url} style={styles.wayOut}>
                  {wayOut.label}
                </Link>
              </Text>
            )}
          </Container>
        </Body>
      </Html>
    );
  };
}
