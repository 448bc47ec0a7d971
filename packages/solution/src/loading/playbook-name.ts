/** Folders that only say what starts a playbook; one playbook may have several. */
const triggerFolders = new Set([
  'incident-trigger',
  'alert-trigger',
  'entity-trigger',
  'incident-trigger-logingestionapi',
  'alert-trigger-logingestionapi',
]);

/**
 * The name, and content id, of a playbook: the folder its template lies in; for a trigger folder, the folder above and
 * the trigger folder, joined by `-`. `folders` are the folder names between the solution folder and the file. A file
 * that lies directly in the first folder, such as `Playbooks/Notify.json`, has a name of its own, for all its
 * neighbours would be called `Playbooks`; only a file called azuredeploy says nothing and takes the folder's.
 */
export function playbookName(folders: readonly string[], fileName: string): string {
  const folder = folders.at(-1);
  const parent = folders.at(-2);
  if (folder === undefined) return fileName;
  if (parent === undefined) return fileName.toLowerCase() === 'azuredeploy' ? folder : fileName;
  return triggerFolders.has(folder.toLowerCase()) ? `${parent}-${folder}` : folder;
}
