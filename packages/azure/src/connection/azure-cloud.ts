/** An instance of Azure: where its APIs are and which audience their tokens have. */
export interface AzureCloud {
  readonly name: CloudName;
  /** Origin of Azure Resource Manager, without a slash at the end. */
  readonly resourceManager: string;
  /** What a token for Azure Resource Manager is asked for. */
  readonly scope: string;
  /** Origin of Microsoft Entra ID. */
  readonly authority: string;
  /** The end of the host names of key vaults. */
  readonly vaultSuffix: string;
}

/** The names `--cloud` takes. */
export type CloudName = 'public' | 'usgovernment' | 'china';

/**
 * The clouds Microsoft Sentinel runs in.
 * https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and
 * https://learn.microsoft.com/azure/china/resources-developer-guide list the addresses.
 */
export const azureClouds: Readonly<Record<CloudName, AzureCloud>> = {
  public: {
    name: 'public',
    resourceManager: 'https://management.azure.com',
    scope: 'https://management.azure.com/.default',
    authority: 'https://login.microsoftonline.com',
    vaultSuffix: '.vault.azure.net',
  },
  usgovernment: {
    name: 'usgovernment',
    resourceManager: 'https://management.usgovcloudapi.net',
    scope: 'https://management.usgovcloudapi.net/.default',
    authority: 'https://login.microsoftonline.us',
    vaultSuffix: '.vault.usgovcloudapi.net',
  },
  china: {
    name: 'china',
    resourceManager: 'https://management.chinacloudapi.cn',
    scope: 'https://management.chinacloudapi.cn/.default',
    authority: 'https://login.partner.microsoftonline.cn',
    vaultSuffix: '.vault.azure.cn',
  },
};

/** Tells whether an address is one that only this machine can answer; such an address may be plain HTTP. */
export function isLoopback(url: URL): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(url.hostname);
}
