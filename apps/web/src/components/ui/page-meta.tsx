import { use } from 'react';
import { useLocation } from 'react-router';
import { RenderedContext, scriptJson } from '../../lib/rendered';

interface PageMetaProps {
  title: string;
  /** One or two sentences for search results and link previews. */
  description: string;
  /** Where this page is the same as another: the other's path. Without it, this page's own path. */
  canonicalPath?: string;
  type?: 'website' | 'profile';
  /** What search engines read about the page's subject (schema.org). */
  about?: (address: string) => object;
}

const SHARE_PICTURE = '/icons/share.png';

/** How a public page presents itself to search engines and in link previews. React moves it into the head. */
export function PageMeta({ title, description, canonicalPath, type = 'website', about }: PageMetaProps) {
  const { publicUrl } = use(RenderedContext);
  const { pathname } = useLocation();
  const address = publicUrl + (canonicalPath ?? pathname);
  return (
    <>
      <meta name="description" content={description} />
      <link rel="canonical" href={address} />
      <meta property="og:site_name" content="Track Tutoring" />
      <meta property="og:type" content={type} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={publicUrl + SHARE_PICTURE} />
      <meta name="twitter:card" content="summary" />
      {about && <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(about(address)) }} />}
    </>
  );
}
