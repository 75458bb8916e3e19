from . import flat

unit = "mm"
print("shapes is loaded, area", flat.area(1))
