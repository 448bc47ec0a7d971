// Compiled from partials/*.hbs by `npm run generate`. Do not edit.
// @ts-nocheck
export type PartialName =
  | 'analytic-rule'
  | 'ccf-content-template'
  | 'connector-resource'
  | 'content-package'
  | 'content-template'
  | 'create-ui-definition'
  | 'create-ui-step'
  | 'custom-detection-deployment'
  | 'custom-detection-template'
  | 'deployment-template'
  | 'hunting-query'
  | 'legacy-data-connector'
  | 'main-template'
  | 'main-template-parameters'
  | 'metadata'
  | 'parser'
  | 'saved-search'
  | 'storage-notifications'
  | 'summary-rule'
  | 'tracking-deployment'
  | 'workbook';
export const compiledPartials: Record<PartialName, object> = {
  'analytic-rule': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.SecurityInsights/AlertRuleTemplates\",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":10},"end":{"line":3,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":16},"end":{"line":4,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"kind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"kind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":5,"column":10},"end":{"line":5,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"properties\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"properties"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":7,"column":16},"end":{"line":7,"column":35}}})) != null ? stack1 : "")
    + "\n}\n";
},"useData":true},
  'ccf-content-template': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/contentTemplates\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"dependsOn\": [\n    \"[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]\"\n  ],\n  \"properties\": {\n    \"contentId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":17},"end":{"line":10,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":19},"end":{"line":11,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"contentKind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentKind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":12,"column":19},"end":{"line":12,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"mainTemplate\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"contentVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":15,"column":24},"end":{"line":15,"column":40}}})) != null ? stack1 : "")
    + ",\n      \"parameters\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"parameters"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":16,"column":20},"end":{"line":16,"column":39}}})) != null ? stack1 : "")
    + ",\n      \"variables\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"variables"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":17,"column":19},"end":{"line":17,"column":37}}})) != null ? stack1 : "")
    + ",\n      \"resources\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"resources"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":18,"column":19},"end":{"line":18,"column":37}}})) != null ? stack1 : "")
    + "\n    },\n    \"packageKind\": \"Solution\",\n    \"packageVersion\": \"[variables('_solutionVersion')]\",\n    \"packageName\": \"[variables('_solutionName')]\",\n    \"contentProductId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentProductId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":23,"column":24},"end":{"line":23,"column":49}}})) != null ? stack1 : "")
    + ",\n    \"packageId\": \"[variables('_solutionId')]\",\n    \"contentSchemaVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentSchemaVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":25,"column":28},"end":{"line":25,"column":57}}})) != null ? stack1 : "")
    + ",\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":26,"column":15},"end":{"line":26,"column":31}}})) != null ? stack1 : "")
    + "\n  }\n}\n";
},"useData":true},
  'connector-resource': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"location\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"location"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":14},"end":{"line":6,"column":31}}})) != null ? stack1 : "")
    + ",\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"kind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"kind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":10},"end":{"line":9,"column":23}}})) != null ? stack1 : "")
    + ",\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"dependsOn\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dependsOn"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":12,"column":15},"end":{"line":12,"column":33}}})) != null ? stack1 : "")
    + ",\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"copy\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"copy"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":15,"column":10},"end":{"line":15,"column":23}}})) != null ? stack1 : "")
    + ",\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":2,"column":10},"end":{"line":2,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"type\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"type"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"location"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":2},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"kind"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":2},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dependsOn"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":11,"column":2},"end":{"line":13,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"copy"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":14,"column":2},"end":{"line":16,"column":9}}})) != null ? stack1 : "")
    + "  \"properties\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"properties"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":17,"column":16},"end":{"line":17,"column":35}}})) != null ? stack1 : "")
    + "\n}\n";
},"useData":true},
  'content-package': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    \"icon\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"icon"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":16,"column":12},"end":{"line":16,"column":25}}})) != null ? stack1 : "")
    + ",\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"dependencies\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dependencies"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":25,"column":20},"end":{"line":25,"column":41}}})) != null ? stack1 : "")
    + "\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"firstPublishDate\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"firstPublishDate"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":29,"column":24},"end":{"line":29,"column":49}}})) != null ? stack1 : "")
    + "\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"lastPublishDate\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"lastPublishDate"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":33,"column":23},"end":{"line":33,"column":47}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"providers\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"providers"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":37,"column":17},"end":{"line":37,"column":35}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"categories\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"categories"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":41,"column":18},"end":{"line":41,"column":37}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/contentPackages\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"properties\": {\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":15},"end":{"line":6,"column":31}}})) != null ? stack1 : "")
    + ",\n    \"kind\": \"Solution\",\n    \"contentSchemaVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentSchemaVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":28},"end":{"line":8,"column":57}}})) != null ? stack1 : "")
    + ",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":19},"end":{"line":9,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"publisherDisplayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"publisherDisplayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":28},"end":{"line":10,"column":57}}})) != null ? stack1 : "")
    + ",\n    \"descriptionHtml\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"descriptionHtml"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":23},"end":{"line":11,"column":47}}})) != null ? stack1 : "")
    + ",\n    \"contentKind\": \"Solution\",\n    \"contentProductId\": \"[variables('_solutioncontentProductId')]\",\n    \"id\": \"[variables('_solutioncontentProductId')]\",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"icon"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":15,"column":4},"end":{"line":17,"column":11}}})) != null ? stack1 : "")
    + "    \"contentId\": \"[variables('_solutionId')]\",\n    \"parentId\": \"[variables('_solutionId')]\",\n    \"source\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"source"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":20,"column":14},"end":{"line":20,"column":29}}})) != null ? stack1 : "")
    + ",\n    \"author\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"author"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":21,"column":14},"end":{"line":21,"column":29}}})) != null ? stack1 : "")
    + ",\n    \"support\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"support"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":22,"column":15},"end":{"line":22,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dependencies"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":23,"column":4},"end":{"line":26,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"firstPublishDate"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":27,"column":4},"end":{"line":30,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"lastPublishDate"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":31,"column":4},"end":{"line":34,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"providers"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":35,"column":4},"end":{"line":38,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"categories"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":39,"column":4},"end":{"line":42,"column":11}}})) != null ? stack1 : "")
    + "  },\n  \"name\": \"[concat(parameters('workspace'),'/Microsoft.SecurityInsights/', variables('_solutionId'))]\"\n}\n";
},"useData":true},
  'content-template': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"condition\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"condition"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":15},"end":{"line":3,"column":33}}})) != null ? stack1 : "")
    + ",\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"condition"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":2,"column":2},"end":{"line":4,"column":9}}})) != null ? stack1 : "")
    + "  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/contentTemplates\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":16},"end":{"line":6,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":7,"column":10},"end":{"line":7,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"dependsOn\": [\n    \"[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]\"\n  ],\n  \"properties\": {\n    \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":13,"column":19},"end":{"line":13,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"mainTemplate\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"contentVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":16,"column":24},"end":{"line":16,"column":47}}})) != null ? stack1 : "")
    + ",\n      \"parameters\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"parameters"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":17,"column":20},"end":{"line":17,"column":39}}})) != null ? stack1 : "")
    + ",\n      \"variables\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"variables"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":18,"column":19},"end":{"line":18,"column":37}}})) != null ? stack1 : "")
    + ",\n      \"resources\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"resources"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":19,"column":19},"end":{"line":19,"column":37}}})) != null ? stack1 : "")
    + "\n    },\n    \"packageKind\": \"Solution\",\n    \"packageVersion\": \"[variables('_solutionVersion')]\",\n    \"packageName\": \"[variables('_solutionName')]\",\n    \"packageId\": \"[variables('_solutionId')]\",\n    \"contentSchemaVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentSchemaVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":25,"column":28},"end":{"line":25,"column":57}}})) != null ? stack1 : "")
    + ",\n    \"contentId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":26,"column":17},"end":{"line":26,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"contentKind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentKind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":27,"column":19},"end":{"line":27,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":28,"column":19},"end":{"line":28,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"contentProductId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentProductId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":29,"column":24},"end":{"line":29,"column":49}}})) != null ? stack1 : "")
    + ",\n    \"id\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentProductId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":30,"column":10},"end":{"line":30,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":31,"column":15},"end":{"line":31,"column":31}}})) != null ? stack1 : "")
    + "\n  }\n}\n";
},"useData":true},
  'create-ui-definition': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"$schema\": \"https://schema.management.azure.com/schemas/0.1.2-preview/CreateUIDefinition.MultiVm.json#\",\n  \"handler\": \"Microsoft.Azure.CreateUIDef\",\n  \"version\": \"0.1.2-preview\",\n  \"parameters\": {\n    \"config\": {\n      \"isWizard\": false,\n      \"basics\": {\n        \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":23},"end":{"line":9,"column":43}}})) != null ? stack1 : "")
    + ",\n        \"subscription\": {\n          \"resourceProviders\": [\n            \"Microsoft.OperationsManagement/solutions\",\n            \"Microsoft.OperationalInsights/workspaces/providers/alertRules\",\n            \"Microsoft.Insights/workbooks\",\n            \"Microsoft.Logic/workflows\"\n          ]\n        },\n        \"location\": {\n          \"metadata\": {\n            \"hidden\": \"Hiding location, we get it from the log analytics workspace\"\n          },\n          \"visible\": false\n        },\n        \"resourceGroup\": {\n          \"allowExisting\": true\n        }\n      }\n    },\n    \"basics\": [\n      {\n        \"name\": \"getLAWorkspace\",\n        \"type\": \"Microsoft.Solutions.ArmApiControl\",\n        \"toolTip\": \"This filters by workspaces that exist in the Resource Group selected\",\n        \"condition\": \"[greater(length(resourceGroup().name),0)]\",\n        \"request\": {\n          \"method\": \"GET\",\n          \"path\": \"[concat(subscription().id,'/providers/Microsoft.OperationalInsights/workspaces?api-version=2020-08-01')]\"\n        }\n      },\n      {\n        \"name\": \"workspace\",\n        \"type\": \"Microsoft.Common.DropDown\",\n        \"label\": \"Workspace\",\n        \"placeholder\": \"Select a workspace\",\n        \"toolTip\": \"This dropdown will list only workspace that exists in the Resource Group selected\",\n        \"constraints\": {\n          \"allowedValues\": \"[map(filter(basics('getLAWorkspace').value, (filter) => contains(toLower(filter.id), toLower(resourceGroup().name))), (item) => parse(concat('{\\\"label\\\":\\\"', item.name, '\\\",\\\"value\\\":\\\"', item.name, '\\\"}')))]\",\n          \"required\": true\n        },\n        \"visible\": true\n      }\n    ],\n    \"steps\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"steps"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":53,"column":13},"end":{"line":53,"column":27}}})) != null ? stack1 : "")
    + ",\n    \"outputs\": {\n      \"workspace-location\": \"[first(map(filter(basics('getLAWorkspace').value, (filter) => and(contains(toLower(filter.id), toLower(resourceGroup().name)),equals(filter.name,basics('workspace')))), (item) => item.location))]\",\n      \"location\": \"[location()]\",\n      \"workspace\": \"[basics('workspace')]\"\n    }\n  }\n}\n";
},"useData":true},
  'create-ui-step': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"subLabel\": {\n    \"preValidation\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"preValidation"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":21},"end":{"line":6,"column":43}}})) != null ? stack1 : "")
    + ",\n    \"postValidation\": \"Done\"\n  },\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":2,"column":10},"end":{"line":2,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"label\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"label"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":11},"end":{"line":3,"column":25}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"preValidation"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":4,"column":2},"end":{"line":9,"column":9}}})) != null ? stack1 : "")
    + "  \"bladeTitle\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"label"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":16},"end":{"line":10,"column":30}}})) != null ? stack1 : "")
    + ",\n  \"elements\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"elements"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":14},"end":{"line":11,"column":31}}})) != null ? stack1 : "")
    + "\n}\n";
},"useData":true},
  'custom-detection-deployment': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.Resources/deployments\",\n  \"apiVersion\": \"2025-04-01\",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"condition\": \"[parameters('E5Flavor')]\",\n  \"dependsOn\": [\n    \"[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]\"\n  ],\n  \"properties\": {\n    \"mode\": \"Incremental\",\n    \"expressionEvaluationOptions\": {\n      \"scope\": \"inner\"\n    },\n    \"template\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"languageVersion\": \"2.0\",\n      \"contentVersion\": \"1.0.0.0\",\n      \"imports\": {\n        \"MicrosoftSecurity\": {\n          \"provider\": \"MicrosoftSecurity\",\n          \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"extensionVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":21,"column":21},"end":{"line":21,"column":46}}})) != null ? stack1 : "")
    + "\n        }\n      },\n      \"resources\": {\n        \"detectionRule\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"detection"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":25,"column":25},"end":{"line":25,"column":43}}})) != null ? stack1 : "")
    + "\n      }\n    }\n  }\n}\n";
},"useData":true},
  'custom-detection-template': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"dependency\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dependency"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":40,"column":18},"end":{"line":40,"column":37}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/contentTemplates\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"condition\": \"[and(parameters('E5Flavor'), parameters('RegisterE5Content'))]\",\n  \"dependsOn\": [\n    "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"deployment"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":4},"end":{"line":8,"column":23}}})) != null ? stack1 : "")
    + ",\n    \"[extensionResourceId(resourceId('Microsoft.OperationalInsights/workspaces', parameters('workspace')), 'Microsoft.SecurityInsights/contentPackages', variables('_solutionId'))]\"\n  ],\n  \"properties\": {\n    \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":12,"column":19},"end":{"line":12,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"mainTemplate\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"languageVersion\": \"2.0\",\n      \"contentVersion\": \"1.0.0\",\n      \"imports\": {\n        \"MicrosoftSecurity\": {\n          \"provider\": \"MicrosoftSecurity\",\n          \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"extensionVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":20,"column":21},"end":{"line":20,"column":46}}})) != null ? stack1 : "")
    + "\n        }\n      },\n      \"resources\": {\n        \"detectionRule\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"detection"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":24,"column":25},"end":{"line":24,"column":43}}})) != null ? stack1 : "")
    + "\n      }\n    },\n    \"packageKind\": \"Solution\",\n    \"packageVersion\": \"[variables('_solutionVersion')]\",\n    \"packageName\": \"[variables('_solutionName')]\",\n    \"packageId\": \"[variables('_solutionId')]\",\n    \"contentSchemaVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentSchemaVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":31,"column":28},"end":{"line":31,"column":57}}})) != null ? stack1 : "")
    + ",\n    \"contentId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":32,"column":17},"end":{"line":32,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"contentKind\": \"CustomDetection\",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":34,"column":19},"end":{"line":34,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"contentProductId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentProductId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":35,"column":24},"end":{"line":35,"column":49}}})) != null ? stack1 : "")
    + ",\n    \"id\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentProductId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":36,"column":10},"end":{"line":36,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":37,"column":15},"end":{"line":37,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dependency"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":38,"column":4},"end":{"line":41,"column":11}}})) != null ? stack1 : "")
    + "  }\n}\n";
},"useData":true},
  'deployment-template': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n  \"contentVersion\": \"1.0.0.0\",\n  \"parameters\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"parameters"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":16},"end":{"line":4,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"variables\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"variables"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":5,"column":15},"end":{"line":5,"column":33}}})) != null ? stack1 : "")
    + ",\n  \"resources\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"resources"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":15},"end":{"line":6,"column":33}}})) != null ? stack1 : "")
    + ",\n  \"outputs\": {}\n}\n";
},"useData":true},
  'hunting-query': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/savedSearches\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"properties\": {\n    \"eTag\": \"*\",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":19},"end":{"line":8,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"category\": \"Hunting Queries\",\n    \"query\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"query"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":13},"end":{"line":10,"column":27}}})) != null ? stack1 : "")
    + ",\n    \"version\": 2,\n    \"tags\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"tags"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":12,"column":12},"end":{"line":12,"column":25}}})) != null ? stack1 : "")
    + "\n  }\n}\n";
},"useData":true},
  'legacy-data-connector': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"pollingConfig\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"pollingConfig"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":21},"end":{"line":11,"column":43}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":2,"column":10},"end":{"line":2,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/dataConnectors\",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"kind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"kind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":10},"end":{"line":6,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"properties\": {\n    \"connectorUiConfig\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"connectorUiConfig"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":25},"end":{"line":8,"column":51}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"pollingConfig"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":9,"column":4},"end":{"line":12,"column":11}}})) != null ? stack1 : "")
    + "  }\n}\n";
},"useData":true},
  'main-template': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n  \"contentVersion\": \"1.0.0.0\",\n  \"metadata\": {\n    \"author\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"author"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":5,"column":14},"end":{"line":5,"column":29}}})) != null ? stack1 : "")
    + ",\n    \"comments\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"comments"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":16},"end":{"line":6,"column":33}}})) != null ? stack1 : "")
    + "\n  },\n  \"parameters\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"parameters"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":8,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"variables\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"variables"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":15},"end":{"line":9,"column":33}}})) != null ? stack1 : "")
    + ",\n  \"resources\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"resources"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":15},"end":{"line":10,"column":33}}})) != null ? stack1 : "")
    + ",\n  \"outputs\": {}\n}\n";
},"useData":true},
  'main-template-parameters': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    return "{\n  \"location\": {\n    \"type\": \"string\",\n    \"minLength\": 1,\n    \"defaultValue\": \"[resourceGroup().location]\",\n    \"metadata\": {\n      \"description\": \"Unused by the resources, which take `workspace-location`; here for the arm-ttk test `Location-Should-Not-Be-Hardcoded`.\"\n    }\n  },\n  \"workspace-location\": {\n    \"type\": \"string\",\n    \"defaultValue\": \"\",\n    \"metadata\": {\n      \"description\": \"[concat('Region of the workspace, to which the solution is deployed; separate from ',parameters('location'))]\"\n    }\n  },\n  \"workspace\": {\n    \"defaultValue\": \"\",\n    \"type\": \"string\",\n    \"metadata\": {\n      \"description\": \"Name of the Log Analytics workspace in which Microsoft Sentinel is set up\"\n    }\n  }\n}\n";
},"useData":true},
  'metadata': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"location\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"location"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":14},"end":{"line":6,"column":31}}})) != null ? stack1 : "")
    + ",\n";
},"1":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"dependsOn\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dependsOn"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":15},"end":{"line":9,"column":33}}})) != null ? stack1 : "")
    + ",\n";
},"2":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":13,"column":19},"end":{"line":13,"column":39}}})) != null ? stack1 : "")
    + ",\n";
},"3":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"dependencies\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"dependencies"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":24,"column":20},"end":{"line":24,"column":41}}})) != null ? stack1 : "")
    + "\n";
},"4":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"previewImages\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"previewImages"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":28,"column":21},"end":{"line":28,"column":43}}})) != null ? stack1 : "")
    + "\n";
},"5":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    ,\n    \"previewImagesDark\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"previewImagesDark"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":32,"column":25},"end":{"line":32,"column":51}}})) != null ? stack1 : "")
    + "\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/providers/metadata\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"location"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":5,"column":2},"end":{"line":7,"column":9}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dependsOn"),{"name":"if","hash":{},"fn":container.program(1, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":8,"column":2},"end":{"line":10,"column":9}}})) != null ? stack1 : "")
    + "  \"properties\": {\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"description"),{"name":"if","hash":{},"fn":container.program(2, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":12,"column":4},"end":{"line":14,"column":11}}})) != null ? stack1 : "")
    + "    \"parentId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"parentId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":15,"column":16},"end":{"line":15,"column":33}}})) != null ? stack1 : "")
    + ",\n    \"contentId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"contentId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":16,"column":17},"end":{"line":16,"column":35}}})) != null ? stack1 : "")
    + ",\n    \"kind\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"kind"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":17,"column":12},"end":{"line":17,"column":25}}})) != null ? stack1 : "")
    + ",\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":18,"column":15},"end":{"line":18,"column":31}}})) != null ? stack1 : "")
    + ",\n    \"source\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"source"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":19,"column":14},"end":{"line":19,"column":29}}})) != null ? stack1 : "")
    + ",\n    \"author\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"author"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":20,"column":14},"end":{"line":20,"column":29}}})) != null ? stack1 : "")
    + ",\n    \"support\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"support"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":21,"column":15},"end":{"line":21,"column":31}}})) != null ? stack1 : "")
    + "\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"dependencies"),{"name":"if","hash":{},"fn":container.program(3, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":22,"column":4},"end":{"line":25,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"previewImages"),{"name":"if","hash":{},"fn":container.program(4, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":26,"column":4},"end":{"line":29,"column":11}}})) != null ? stack1 : "")
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"previewImagesDark"),{"name":"if","hash":{},"fn":container.program(5, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":30,"column":4},"end":{"line":33,"column":11}}})) != null ? stack1 : "")
    + "  }\n}\n";
},"useData":true},
  'parser': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/savedSearches\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"properties\": {\n    \"eTag\": \"*\",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":19},"end":{"line":8,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"category\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"category"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":16},"end":{"line":9,"column":33}}})) != null ? stack1 : "")
    + ",\n    \"functionAlias\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"functionAlias"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":21},"end":{"line":10,"column":43}}})) != null ? stack1 : "")
    + ",\n    \"query\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"query"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":13},"end":{"line":11,"column":27}}})) != null ? stack1 : "")
    + ",\n    \"functionParameters\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"functionParameters"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":12,"column":26},"end":{"line":12,"column":53}}})) != null ? stack1 : "")
    + ",\n    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":13,"column":15},"end":{"line":13,"column":31}}})) != null ? stack1 : "")
    + ",\n    \"tags\": [\n      {\n        \"name\": \"description\",\n        \"value\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":17,"column":17},"end":{"line":17,"column":37}}})) != null ? stack1 : "")
    + "\n      }\n    ]\n  }\n}\n";
},"useData":true},
  'saved-search': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "    \"functionAlias\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"functionAlias"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":21},"end":{"line":11,"column":43}}})) != null ? stack1 : "")
    + ",\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/savedSearches\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"properties\": {\n    \"eTag\": \"*\",\n    \"category\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"category"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":7,"column":16},"end":{"line":7,"column":33}}})) != null ? stack1 : "")
    + ",\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":19},"end":{"line":8,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"query\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"query"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":13},"end":{"line":9,"column":27}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"functionAlias"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":10,"column":4},"end":{"line":12,"column":11}}})) != null ? stack1 : "")
    + "    \"version\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"version"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":13,"column":15},"end":{"line":13,"column":31}}})) != null ? stack1 : "")
    + "\n  }\n}\n";
},"useData":true},
  'storage-notifications': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.Resources/deployments\",\n  \"apiVersion\": \"2021-04-01\",\n  \"name\": \"[[variables('storageDeploymentName')]\",\n  \"subscriptionId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"subscriptionId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":5,"column":20},"end":{"line":5,"column":43}}})) != null ? stack1 : "")
    + ",\n  \"resourceGroup\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"resourceGroup"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":19},"end":{"line":6,"column":41}}})) != null ? stack1 : "")
    + ",\n  \"properties\": {\n    \"mode\": \"Incremental\",\n    \"template\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"contentVersion\": \"1.0.0.0\",\n      \"resources\": [\n        {\n          \"type\": \"Microsoft.Storage/storageAccounts/queueServices/queues\",\n          \"apiVersion\": \"2021-04-01\",\n          \"name\": \"[[concat(variables('storageAccountName'),'/default/',variables('notificationQueueName'))]\",\n          \"properties\": {}\n        },\n        {\n          \"type\": \"Microsoft.Storage/storageAccounts/queueServices/queues\",\n          \"apiVersion\": \"2021-04-01\",\n          \"name\": \"[[concat(variables('storageAccountName'),'/default/',variables('deadLetterQueueName'))]\",\n          \"properties\": {}\n        },\n        {\n          \"condition\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"createsTopic"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":26,"column":23},"end":{"line":26,"column":44}}})) != null ? stack1 : "")
    + ",\n          \"type\": \"Microsoft.EventGrid/systemTopics\",\n          \"apiVersion\": \"2022-06-15\",\n          \"name\": \"[[variables('eventGridTopicName')]\",\n          \"location\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"storageLocation"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":30,"column":22},"end":{"line":30,"column":46}}})) != null ? stack1 : "")
    + ",\n          \"properties\": {\n            \"source\": \"[[variables('storageAccountId')]\",\n            \"topicType\": \"Microsoft.Storage.StorageAccounts\"\n          }\n        },\n        {\n          \"type\": \"Microsoft.EventGrid/systemTopics/eventSubscriptions\",\n          \"apiVersion\": \"2022-06-15\",\n          \"name\": \"[[concat(variables('eventGridTopicName'),'/',variables('storageConnectionName'))]\",\n          \"dependsOn\": [\n            "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"topicId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":41,"column":12},"end":{"line":41,"column":28}}})) != null ? stack1 : "")
    + ",\n            \"[[variables('notificationQueueId')]\"\n          ],\n          \"properties\": {\n            \"destination\": {\n              \"endpointType\": \"StorageQueue\",\n              \"properties\": {\n                \"resourceId\": \"[[variables('storageAccountId')]\",\n                \"queueName\": \"[[variables('notificationQueueName')]\"\n              }\n            },\n            \"filter\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"filter"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":52,"column":22},"end":{"line":52,"column":37}}})) != null ? stack1 : "")
    + "\n          }\n        },\n        {\n          \"type\": \"Microsoft.Storage/storageAccounts/blobServices/containers/providers/roleAssignments\",\n          \"apiVersion\": \"2022-04-01\",\n          \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"blobRoleName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":58,"column":18},"end":{"line":58,"column":39}}})) != null ? stack1 : "")
    + ",\n          \"properties\": {\n            \"roleDefinitionId\": \"[[variables('blobRoleId')]\",\n            \"principalId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"principalId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":61,"column":27},"end":{"line":61,"column":47}}})) != null ? stack1 : "")
    + "\n          }\n        },\n        {\n          \"type\": \"Microsoft.Storage/storageAccounts/queueServices/queues/providers/roleAssignments\",\n          \"apiVersion\": \"2022-04-01\",\n          \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"notificationRoleName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":67,"column":18},"end":{"line":67,"column":47}}})) != null ? stack1 : "")
    + ",\n          \"dependsOn\": [\n            \"[[variables('notificationQueueId')]\"\n          ],\n          \"properties\": {\n            \"roleDefinitionId\": \"[[variables('queueRoleId')]\",\n            \"principalId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"principalId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":73,"column":27},"end":{"line":73,"column":47}}})) != null ? stack1 : "")
    + "\n          }\n        },\n        {\n          \"type\": \"Microsoft.Storage/storageAccounts/queueServices/queues/providers/roleAssignments\",\n          \"apiVersion\": \"2022-04-01\",\n          \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"deadLetterRoleName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":79,"column":18},"end":{"line":79,"column":45}}})) != null ? stack1 : "")
    + ",\n          \"dependsOn\": [\n            \"[[variables('deadLetterQueueId')]\"\n          ],\n          \"properties\": {\n            \"roleDefinitionId\": \"[[variables('queueRoleId')]\",\n            \"principalId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"principalId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":85,"column":27},"end":{"line":85,"column":47}}})) != null ? stack1 : "")
    + "\n          }\n        }\n      ]\n    }\n  }\n}\n";
},"useData":true},
  'summary-rule': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.OperationalInsights/workspaces/summaryLogs\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"properties\": {\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":7,"column":19},"end":{"line":7,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"ruleType\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"ruleType"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":8,"column":16},"end":{"line":8,"column":33}}})) != null ? stack1 : "")
    + ",\n    \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":19},"end":{"line":9,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"ruleDefinition\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"ruleDefinition"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":10,"column":22},"end":{"line":10,"column":45}}})) != null ? stack1 : "")
    + ",\n    \"requiredDataConnectors\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"requiredDataConnectors"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":11,"column":30},"end":{"line":11,"column":61}}})) != null ? stack1 : "")
    + "\n  }\n}\n";
},"useData":true},
  'tracking-deployment': {"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.Resources/deployments\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":16},"end":{"line":3,"column":35}}})) != null ? stack1 : "")
    + ",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"trackingId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":4,"column":10},"end":{"line":4,"column":29}}})) != null ? stack1 : "")
    + ",\n  \"properties\": {\n    \"mode\": \"Incremental\",\n    \"template\": {\n      \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\",\n      \"contentVersion\": \"1.0.0.0\",\n      \"resources\": []\n    }\n  }\n}\n";
},"useData":true},
  'workbook': {"0":function(container,depth0,helpers,partials,data) {
    var stack1, lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "  \"metadata\": {\n    \"description\": "
    + ((stack1 = lookupProperty(helpers,"json").call(depth0 != null ? depth0 : (container.nullContext || {}),lookupProperty(depth0,"description"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":9,"column":19},"end":{"line":9,"column":39}}})) != null ? stack1 : "")
    + "\n  },\n";
},"compiler":[8,">= 4.3.0"],"main":function(container,depth0,helpers,partials,data) {
    var stack1, alias1=depth0 != null ? depth0 : (container.nullContext || {}), lookupProperty = container.lookupProperty || function(parent, propertyName) {
        if (Object.prototype.hasOwnProperty.call(parent, propertyName)) {
          return parent[propertyName];
        }
        return undefined
    };

  return "{\n  \"type\": \"Microsoft.Insights/workbooks\",\n  \"name\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"name"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":3,"column":10},"end":{"line":3,"column":23}}})) != null ? stack1 : "")
    + ",\n  \"location\": \"[parameters('workspace-location')]\",\n  \"kind\": \"shared\",\n  \"apiVersion\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"apiVersion"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":6,"column":16},"end":{"line":6,"column":35}}})) != null ? stack1 : "")
    + ",\n"
    + ((stack1 = lookupProperty(helpers,"if").call(alias1,lookupProperty(depth0,"description"),{"name":"if","hash":{},"fn":container.program(0, data, 0),"inverse":container.noop,"data":data,"loc":{"start":{"line":7,"column":2},"end":{"line":11,"column":9}}})) != null ? stack1 : "")
    + "  \"properties\": {\n    \"displayName\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"displayName"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":13,"column":19},"end":{"line":13,"column":39}}})) != null ? stack1 : "")
    + ",\n    \"serializedData\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"serializedData"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":14,"column":22},"end":{"line":14,"column":45}}})) != null ? stack1 : "")
    + ",\n    \"version\": \"1.0\",\n    \"sourceId\": "
    + ((stack1 = lookupProperty(helpers,"json").call(alias1,lookupProperty(depth0,"sourceId"),{"name":"json","hash":{},"data":data,"loc":{"start":{"line":16,"column":16},"end":{"line":16,"column":33}}})) != null ? stack1 : "")
    + ",\n    \"category\": \"sentinel\"\n  }\n}\n";
},"useData":true},
};
