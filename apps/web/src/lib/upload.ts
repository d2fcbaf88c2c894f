import { Problem } from './problem';

/** A form with one file, told how far it is: `fetch` can't say. The answer's body, or a thrown Problem. */
export function upload(
  method: 'POST' | 'PUT',
  path: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
  onProgress?: (percent: number) => void,
): Promise<unknown> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? Math.round((loaded / total) * 100) : 0);
    request.onerror = () => reject(Problem.unreachable());
    request.onload = () => {
      const { status } = request;
      if (status >= 200 && status < 300) resolve(request.response);
      else reject(Problem.fromBody(status, request.response, request.getResponseHeader('x-request-id')));
    };
    request.send(form);
  });
}

/** "2.4 MB", "310 KB" */
export function fileSize(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
