create schema places;
comment on schema places is 'Where things are: areas, grid layers and their cells, standard addresses, buildings, components.';

create table places.revision (
  part text primary key,
  value bigint not null default 0,
  constraint revision_part check (part in ('areas', 'cells', 'addresses', 'components'))
);
comment on table places.revision is 'Counts the changes of each part, so that gazetteers in the memory of other processes notice them. Its rows are also the locks that keep two imports of one part apart.';
insert into places.revision (part) values ('areas'), ('cells'), ('addresses'), ('components');

create table places.area (
  id bigint generated always as identity primary key,
  code text not null,
  version integer not null,
  level text not null,
  name_zh text not null,
  name_en text not null,
  aliases text[] not null default '{}',
  outline jsonb not null,
  lon double precision not null,
  lat double precision not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint area_version_once unique (code, version),
  constraint area_code check (code ~ '^[0-9]{12}$'),
  constraint area_level check (level in ('city', 'district', 'street', 'community')),
  constraint area_validity check (valid_to is null or valid_to >= valid_from)
);
comment on table places.area is 'Cities, districts, streets and communities by their 12-digit code. A changed name or outline closes the row and opens the next version, so old names stay traceable.';
comment on column places.area.aliases is 'Other names people use; the text reader knows them all.';
comment on column places.area.outline is 'GeoJSON Polygon or MultiPolygon, CGCS2000.';
comment on column places.area.lon is 'A position strictly inside, where the area stands when nothing finer is known.';
create unique index area_current on places.area (code) where valid_to is null;

create table places.grid_layer (
  code text primary key,
  kind text not null,
  name_zh text not null,
  name_en text not null,
  constraint grid_layer_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  constraint grid_layer_kind check (kind in ('unit', 'responsibility', 'community', 'evaluation', 'professional', 'party'))
);
comment on table places.grid_layer is 'A division of the city: the unit grid, and layers that departments lay over it. A professional layer is named kind-department, such as professional-water.';
insert into places.grid_layer (code, kind, name_zh, name_en) values
  ('unit', 'unit', '单元网格', 'Unit grid'),
  ('responsibility', 'responsibility', '责任网格', 'Responsibility grid'),
  ('community', 'community', '社区网格', 'Community grid'),
  ('evaluation', 'evaluation', '评价网格', 'Evaluation grid'),
  ('professional', 'professional', '专业网格', 'Professional grid'),
  ('party', 'party', '党建网格', 'Party-building grid');

create table places.grid_cell (
  id bigint generated always as identity primary key,
  layer text not null,
  code text not null,
  version integer not null,
  parent_code text,
  name_zh text,
  land_use text,
  members text[] not null default '{}',
  geometry jsonb not null,
  west double precision not null,
  south double precision not null,
  east double precision not null,
  north double precision not null,
  lon double precision not null,
  lat double precision not null,
  area_m2 double precision not null,
  valid_from timestamptz not null,
  valid_to timestamptz,
  supersedes text[] not null default '{}',
  constraint grid_cell_layer foreign key (layer) references places.grid_layer (code),
  constraint grid_cell_version_once unique (layer, code, version),
  constraint grid_cell_validity check (valid_to is null or valid_to >= valid_from),
  constraint grid_cell_unit_code check (layer <> 'unit' or code ~ '^[0-9]{12}[0-9A-Z]{3}$')
);
comment on table places.grid_cell is 'Cells of every layer, versioned: a changed geometry closes the old row and opens a new one; the code of a closed cell is never given to another.';
comment on column places.grid_cell.members is 'Unit cells a cell of another layer is made of.';
comment on column places.grid_cell.supersedes is 'Codes of the cells whose ground this one took over, its own code for a new version of itself.';
comment on column places.grid_cell.lon is 'A position strictly inside.';
create unique index grid_cell_current on places.grid_cell (layer, code) where valid_to is null;
create index grid_cell_box on places.grid_cell using gist (box(point(west, south), point(east, north))) where valid_to is null;

create table places.address (
  id text primary key,
  kind text not null,
  name text not null,
  area_code text not null,
  road text not null default '',
  house_number text not null default '',
  estate text not null default '',
  building text not null default '',
  lon double precision not null,
  lat double precision not null,
  cell_code text,
  parent_id text,
  aliases text[] not null default '{}',
  former_names text[] not null default '{}',
  external_codes text[] not null default '{}',
  status text not null default 'inUse',
  since timestamptz not null,
  changed_at timestamptz not null,
  constraint address_kind check (kind in ('road', 'lane', 'number', 'estate', 'building', 'poi')),
  constraint address_status check (status in ('inUse', 'planned', 'abolished')),
  constraint address_area_code check (area_code ~ '^[0-9]{12}$')
);
comment on table places.address is 'Standard addresses: roads, lanes, house numbers, estates, buildings, points of interest. The id is opaque; codes of other systems stand in external_codes.';
comment on column places.address.former_names is 'Names it had before; residents go on using them, so they are still found.';
create index address_area on places.address (area_code text_pattern_ops, id);
create index address_parent on places.address (parent_id) where parent_id is not null;

create table places.building (
  code text primary key,
  address_id text,
  name text not null,
  lon double precision not null,
  lat double precision not null,
  cell_code text,
  floors integer,
  units integer,
  use text,
  changed_at timestamptz not null,
  constraint building_floors check (floors is null or floors between 0 and 400),
  constraint building_units check (units is null or units between 0 and 1000)
);
comment on table places.building is 'Every building has one code that all systems use. No data of the people in it.';
create index building_address on places.building (address_id) where address_id is not null;

create table places.component (
  id text primary key,
  class_code text not null,
  name text not null,
  supervising_unit text not null,
  owner_unit text,
  maintainer_unit text,
  cell_code text,
  area_code text,
  lon double precision not null,
  lat double precision not null,
  status text not null,
  since date not null,
  changed_on date,
  data_source text,
  note text,
  constraint component_id check (id ~ '^[1-9][0-9]{16}$'),
  constraint component_class check (class_code = substr(id, 7, 5)),
  constraint component_status check (status in ('intact', 'damaged', 'lost', 'disused', 'removed'))
);
comment on table places.component is 'Managed components with the data items of GB/T 47678.5: a lamp post, a manhole cover, a bin.';
comment on column places.component.id is '17 digits: district 6, class 5, sequence 6.';
comment on column places.component.area_code is 'Community it stands in, from its unit cell.';
comment on column places.component.changed_on is 'Day of the last change of its state, set by an import that changes it when the file says nothing.';
create index component_class_code on places.component (class_code, id);
create index component_position on places.component using gist (point(lon, lat));
